"""Words around names: titles before people, suffixes of companies, verbs of saying, what is never a name."""

from reader.entities.wordlists import words

_TITLES = """
mr mrs ms mx dr prof professor doctor sir dame baron baroness earl viscount count countess herrn sr. lord lady madam
rev reverend father sister hon rabbi imam
president vice-president chairman chairwoman chairperson chair ceo cfo coo cto co-founder cofounder founder director
manager minister chancellor premier senator sen rep representative congressman congresswoman governor gov mayor
councillor councilman councilwoman councilor alderman ambassador secretary spokesman spokeswoman spokesperson general
gen colonel col captain capt lieutenant lt sergeant sgt major maj admiral adm commander corporal private officer
detective inspector superintendent sheriff deputy judge justice attorney solicitor barrister lawyer prosecutor coach
head-coach goalkeeper striker midfielder defender winger quarterback pitcher forward playmaker analyst economist
professor-emeritus author writer novelist poet singer actor actress director filmmaker producer composer conductor
artist painter sculptor photographer journalist reporter editor columnist historian researcher scientist physicist
chemist biologist astronomer engineer architect designer developer investor billionaire entrepreneur tycoon mogul
activist campaigner leader boss chief executive analyst strategist teammate veteran rookie champion umpire referee
nurse teacher farmer blogger magistrate publican trustee fisherman skipper surgeon chef baker butcher carpenter
commissioner bishop archbishop paramedic firefighter midwife ecologist resident shopkeeper restorer
geologist botanist statistician cartographer kämmerer kämmerin pastor pastorin pfarrer dirigent tesorero concejal
concejala trésorier
herr frau hr fr dr prof präsident präsidentin kanzler kanzlerin bundeskanzler bundeskanzlerin minister ministerin
finanzminister innenminister außenminister bundespräsident ministerpräsident ministerpräsidentin bürgermeister
bürgermeisterin oberbürgermeister sprecher sprecherin chef chefin trainer trainerin vorstandschef vorsitzende
vorsitzender senatorin staatsanwalt richter richterin professorin direktor direktorin abgeordnete abgeordneter
señor señora don doña sr sra srta presidente presidenta ministro ministra alcalde alcaldesa gobernador gobernadora
secretario secretaria diputado diputada senadora portavoz entrenador entrenadora juez jueza fiscal director directora
doctora canciller vicepresidente vicepresidenta
monsieur madame mademoiselle m mme mlle président présidente ministre maire député députée sénateur sénatrice
directeur directrice secrétaire porte-parole juge procureur procureure entraîneur entraîneuse docteur maître me
chancelier chancelière préfet préfète
"""
HONORIFICS = words(
    """
    mr mrs ms mx dr sir dame herr frau señor señora don doña sr sra monsieur madame mademoiselle mme mlle
    shri smt datuk dato dato' datin puan encik jarl alhaji alhaja
    """
)
TITLES = words(_TITLES) | HONORIFICS
"""Titles, honorifics and professions that stand before a person's name and are no part of it, lower-cased."""

DIVISIONS = words(
    """
    land freistaat bundesland stadt kreis landkreis kanton gemeinde region state city province county estado
    provincia ciudad comunidad departamento municipio région ville province commune département the of de del
    la
    """
)
"""Kinds of places that stand before a place's name and add nothing to it, lower-cased."""
CHINESE_DIVISIONS = frozenset("省市州县区乡镇村旗盟")
"""What ends the name of a place inside another in Chinese."""

PARTICLES = words("de del della der den di da dos das du la le van von zu zur bin ibn al el ter ten y e und af")
"""Small words inside people's names, lower-cased."""

POST_NOMINALS = frozenset(
    {"KC", "QC", "SC", "MP", "MSP", "MEP", "OBE", "CBE", "MBE", "KBE", "PhD", "Ph.D", "MD", "M.D", "Esq", "TD"}
)
"""Letters after a person's name that are no part of it."""

DETERMINERS = words(
    """
    der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner dieser diese
    dieses diesen diesem jeder jede jedes jeden mein meine sein seine seinen seinem seiner ihr ihre ihren
    ihrem ihrer unser unsere welche welcher manche viele einige mehrere alle beide im am zum zur beim vom ins
    ans
    """
)
"""What stands before common nouns in German, where a capital proves nothing."""

TITLE_ENDINGS = tuple(
    sorted(
        words(
            """
            minister ministerin leiter leiterin chef chefin präsident präsidentin sprecher sprecherin
            direktor direktorin meister meisterin trainer trainerin vorsitzende vorsitzender beauftragte
            beauftragter experte expertin forscher forscherin professor professorin anwalt anwältin
            kommissar kommissarin richter richterin führer führerin rätin kanzler kanzlerin manager
            managerin berater beraterin kandidat kandidatin ökonom ökonomin analyst analystin ratsherr
            ratsfrau dezernent dezernentin sekretär sekretärin torwart stürmer spieler spielerin kapitän
            rektor rektorin gründer gründerin inhaber inhaberin autor autorin regisseur regisseurin
            schauspieler schauspielerin sänger sängerin biologe biologin historiker historikerin physiker
            physikerin ingenieur ingenieurin kollege kollegin
            """
        )
    )
)
"""How German compounds end that are titles and professions: `Bundeswirtschaftsminister`, `Bezirksleiter`."""

_COMPANY = """
inc corp corporation co company ltd limited llc llp plc lp holdings holding group ag se gmbh kg kgaa ohg ug sa sas
sarl
srl spa s.a. s.p.a. s.l. s.r.l. s.a.s. s.a.r.l. sl nv n.v. bv b.v. oy oyj ab asa as a/s aps kk k.k. pty pte bhd sdn
tbk jsc pjsc ojsc cv c.v. eg ev e.v. ltda
"""
COMPANY_SUFFIXES = words(_COMPANY)
"""Legal forms at the end of a company's name, lower-cased, without their last stop."""

_ORG_HEADS = """
index ministry department office agency bureau commission committee council authority board court tribunal institute
university college school academy foundation association federation union league club party bank fund trust society
institution hospital clinic museum gallery theatre theater orchestra church army navy police force forces corps guard
service services administration parliament senate congress assembly times post journal herald tribune gazette news
magazine press television tv radio studios pictures records entertainment airlines airways railways motors pharma
pharmaceuticals technologies technology systems software labs laboratories energy partners capital securities
insurance
lottery
industries semiconductor semiconductors networks media solutions ventures aerospace robotics therapeutics biosciences
mills works foods farms brewery breweries distillery bakery dairy ferries logistics shipping haulage roofing builders
construction timber steel mining minerals metals resources petroleum power electric utilities telecom communications
batteries cells automotive aviation marine shipyard textiles cosmetics pharmacy polytechnic philharmonic
hospice creamery spices sauces condiments hauliers builders bakers seafoods nurseries orchards motorhomes salvage
ironworks foundry printers oil hotel cinema centre center
orchestra choir ensemble quartet ballet publishing publishers productions architects consulting consultants solicitors
properties housing hotels restaurants travel exchange cooperative co-operative congregation diocese archdiocese
bundesamt ministerium universität verband gewerkschaft stiftung verein polizei bundesbank sparkasse
ministerio universidad banco instituto comisión consejo tribunal sindicato fundación asociación federación
ministère université banque institut commission conseil tribunal syndicat fondation association fédération
"""
ORG_HEADS = words(_ORG_HEADS)
"""Words that, at an end of a capitalised name, make it an organisation's."""

_ORG_NOUNS = """
refiner farm winery vineyard clinic shop theatre trust laboratory bakery restaurant hotel
brewery dairy shipyard cooperative co-operative think-tank builder distributor importer exporter studio
hospital
network platform institute foundation museum gallery orchestra band choir federation regulator ministry utility miner
coopérative fonds laiterie couvoir interprofession usine institut opérateur constructeur distributeur armateur
exploitant
fondation collectif syndicat laboratoire musée orchestre fédération régulateur
consorcio cooperativa operadora constructora distribuidora petrolera minera fondo aseguradora cervecera instituto
fundación laboratorio museo orquesta federación regulador organización plataforma red
company companies firm firms startup start-up maker group bank airline retailer club band newspaper magazine agency
charity consultancy consultants carmaker chipmaker broker lender publisher label brewer supermarket chain website
portal union party ngo nonprofit brand operator supplier insurer developer manufacturer broadcaster team newsroom
empresa compañía firma banco aerolínea club banda diario periódico agencia grupo partido sindicato ong cadena
editorial
consultora fabricante marca entreprise société banque compagnie groupe journal agence parti syndicat association ong
chaîne éditeur start-up cabinet marque fabricant quotidien
"""
ORG_NOUNS = words(_ORG_NOUNS)
"""What an organisation's name stands after: `the consultancy Arup`."""
COMPANY_NOUNS = words(
    """
    company firm start-up startup maker retailer airline charity consultancy insurer carmaker chipmaker supermarket
    chain nonprofit refiner brewery dairy shipyard manufacturer broadcaster newspaper magazine regulator bank lender
    competitor consultants law-firm wholesaler winemaker shipbuilder housebuilder drugmaker bookseller
    inmobiliaria bufete despacho aerolínea cervecera cooperativa constructora petrolera minera aseguradora empresa
    compañía consultora tienda cafetería panadería librería discográfica
    coopérative laiterie banque entreprise société brasserie tannerie librairie boulangerie conserverie compagnie
    """
)
"""Kinds of company that no person is, so that the name after one is the company's."""
_PLACE_NOUNS = """
volcano river lake mountain peak strait peninsula volcán río lago montaña cerro volcan rivière fleuve lac montagne
city town village hamlet island port suburb neighbourhood neighborhood province district municipality valley
ciudad pueblo aldea isla localidad barrio municipio provincia valle ville village île commune quartier province vallée
"""
PLACE_NOUNS = words(_PLACE_NOUNS)

ORG_STARTS = words(
    """
    bank ministry department bureau institute university college school academy foundation association federation
    union government
    board court council committee commission society chamber diocese archdiocese guild confederation congregation
    ministerio universidad banco instituto comisión consejo tribunal fundación asociación federación cámara
    ministère université banque institut commission conseil fondation fédération chambre agence office société
    bibliothèque musée observatoire caisse conservatoire ligue autorité
    centro dirección secretaría procuraduría agencia subsecretaría superintendencia comité
    bundesamt ministerium universität verband verein bundesverband stiftung hochschule
    """
)
"""Words that start an organisation's name and go on with a small word: `Bank of Ghana`."""
SEATED = words(
    """
    university bank ministry department college museum court institute government school church archdiocese diocese
    house
    academy council port city state republic kingdom chamber society royal national board conservatory parliament
    senate
    """
)
"""Heads of organisations that are named after where they sit: `University of Leeds`."""

_SAYING = """
said says told added asked argued wrote noted warned insisted explained announced tweeted replied recalled joked
claimed admitted stressed declared stated
sagte sagt erklärte betonte teilte kritisierte forderte warnte
dijo dice afirmó aseguró señaló explicó declaró añadió indicó advirtió
dit déclaré affirmé expliqué assuré annonce estime affirme ajoute précise
"""
SAYING = words(_SAYING)
"""Verbs that only people, and those who speak for others, do."""

_CALENDAR = """
january february march april may june july august september october november december monday tuesday wednesday
thursday
friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
januar februar märz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonnabend
sonntag enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes
miércoles jueves viernes sábado domingo janvier février mars avril juin juillet août septembre octobre novembre
décembre lundi mardi mercredi jeudi vendredi samedi dimanche
"""
_NEVER = """
i he she they we you it the a an this that these those who what when where why how his her their our my your its
ceo cfo coo cto ai pt api apis cpi pcb rag kanton mp mps gop gpu gpus cpu cpus llm llms tv pc api ipo gdp usb pdf faq
diy id ok am pm est edt pst
pdt gmt utc
bst cet covid dna rna hiv aids vat tba ps nb sms sim url html http https www
pib ia ki bip iva tva co2 adn ebitda ebit mehrwert celsius fahrenheit
summary conclusion update updated correction photo image video source read more related share subscribe newsletter
mr mrs ms dr god internet web
haga detrás delante encima debajo aceptar cancelar enviar imagen compartir suscríbase suscríbete lea leer así ver
vídeo foto partager accepter refuser lire regarder voir abonnez-vous teilen lesen ansehen anmelden abonnieren
norden süden osten westen nordosten nordwesten südosten südwesten ruta nacional
"""
COMMON_SURNAMES = frozenset(
    "王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆"
    "廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚汤陶黎温莫易樊乔文安殷颜庄章鲁倪庞邢俞翟"
    "戚邬窦奚郎费廉卞湛狄臧谈茅娄刁虞缪裘郁钮嵇荀甄封储巫仲宫仇栾厉戎景束蓟蒲鄂蔺屠蒙胥闻莘党贡姬宰雍桑桂濮扈冀浦晏瞿慕茹习艾容戈庾暨衡匡寇阙巩晁敖冷訾阚鞠巢蒯荆竺逯桓朴仝佟"
    "蓝聂齐向申葛柴伍覃骆关焦柳欧祝纪尚毕耿芦左季管符辛苗詹曲欧靳祁路涂兰甘裴梅童翁霍游阮尤岳柯牟滕谷舒卜成饶宁凌盛查单冉鲍华包"
)
"""The first characters of most Chinese people's names."""

OPENERS = words(
    """
    the a an in on at of to from by with and or but for as der die das den dem des ein eine im am vom zum zur
    von mit bei aus nach für und el la los las un una de del al en con por para y e o a hasta desde otra otro
    según le les l' un une de du des d' au aux en dans avec pour par sur et ou chez selon comme que qui son sa
    ses leur ce cette darin damit dabei dazu dann doch auch noch nun so da wer was wie wo wenn weil ob seit
    unter über gegen ohne durch nicht kein mehr viele alle jeder dieser einige er sie es wir ihr ich man sich
    hier dort schon nur aber denn sowie lee ante tras sin sobre entre cada todo mientras cuando donde como si
    no ya más muy también ni pero sino porque este esta ese esa esto eso su sus mi tu nos les il elle on nous
    vous ils elles ne pas plus mais donc car ni si où quand tout tous toute après avant entre sans sous vers
    comment pourquoi there here then when while if not no yes but so
    """
)
"""Small words that a name never starts with, unless it is known to, lower-cased."""

CALENDAR = words(_CALENDAR)
NEVER_NAMES = CALENDAR | words(_NEVER)
"""Words that are no name when they stand alone, whatever their case, lower-cased."""

_DEMONYMS = """
american british english scottish welsh irish french german spanish italian portuguese dutch belgian swiss austrian
swedish norwegian danish finnish icelandic polish czech slovak hungarian romanian bulgarian greek turkish russian
ukrainian belarusian serbian croatian bosnian albanian slovenian estonian latvian lithuanian chinese japanese korean
taiwanese vietnamese thai indonesian malaysian filipino indian pakistani bangladeshi afghan iranian iraqi syrian
lebanese jordanian israeli palestinian saudi yemeni egyptian libyan tunisian algerian moroccan sudanese ethiopian
kenyan nigerian ghanaian somali ugandan rwandan congolese african asian european arab muslim islamic christian
catholic
protestant jewish hindu buddhist sikh latino hispanic canadian mexican brazilian argentine argentinian chilean
peruvian
colombian venezuelan cuban bolivian ecuadorian australian kiwi democratic republican democrat democrats republicans
conservative labour tory tories liberal californian texan parisian swahili marathi hindi urdu arabic hebrew persian
farsi mandarin cantonese bengali tamil telugu latin gaelic catalan
basque yiddish kurdish pashto amharic yoruba igbo hausa zulu
londoner belges belge français française françaises allemands allemand américains américain russes russe chinois
britanniques espagnols italiens suisses ukrainiens israéliens palestiniens japonais européens parisiens parisien
deutsche deutschen deutscher franzosen russen amerikaner briten italiener spanier chinesen ukrainer türken griechen
österreicher schweizer niederländer japaner israelis europäer berliner hamburger münchner kölner
españoles franceses alemanes italianos rusos chinos estadounidenses británicos ucranianos israelíes europeos mexicanos
argentinos chilenos colombianos peruanos bolivianos venezolanos brasileños
londoner western eastern northern southern americans
russians chinese europeans germans britons ukrainians israelis palestinians
"""
DEMONYMS = words(_DEMONYMS)
"""Peoples, faiths and camps as adjectives or nouns: no entities."""
