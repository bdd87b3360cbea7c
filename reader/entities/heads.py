"""Words that say of a name what kind of thing it names, by standing at its start, at its end or beside it."""

from reader.entities.wordlists import words

_EVENT_ENDS = """
summit festival conference expo games olympics paralympics championship championships cup open prix
masters marathon regatta biennale triennale carnival parade awards oscars prize ceremony fair hackathon
earthquake uprising revolution massacre referendum election elections war wars derby tournament grammys emmys
"""
EVENT_ENDS = words(_EVENT_ENDS)
EVENT_STARTS = words(
    """
    hurricane typhoon cyclone storm orkan sturmtief huracán tormenta ouragan tempête operation
    """
)
_EVENT_OF = """
festival copa juegos mundial feria cumbre cumbres vuelta batalla guerra feria carnaval jeux coupe fête foire
salon tour sommet bataille guerre biennale fête battle siege siege"""
EVENT_OF = words(_EVENT_OF)
"""Words that start an event's name and go on with a small word: `Festival de la Ballena`, `Battle of Verdun`."""

EVENT_NOUNS = words(
    """
    event conference summit festival tournament championship marathon expo fair gala convention keynote
    hackathon
    """
)
"""What an event's name stands before: `its AI Day event`."""

LOWER_HEADS = words("tribunal cour université ministère universidad ministerio ayuntamiento rectorat")
"""Heads of organisations that French and Spanish write small: `le tribunal administratif de Grenoble`."""

_PLACE_ENDS = """
river lake bay gulf strait peninsula island islands mountains mountain hills valley desert canyon glacier
street road avenue boulevard lane square park airport station bridge tunnel castle palace cathedral stadium arena
harbour harbor port beach creek county district province prefecture borough heights plaza tower fjord plateau reef
volcano canal caves dam reservoir forest quarry marsh moor gorge falls base
wharf wharves quay pier mall lodge ranch gardens mine ocean sea coast basin delta highway motorway
"""
PLACE_ENDS = words(_PLACE_ENDS)
_PLACE_STARTS = """
lake mount mt river port cape gulf isle fort península puerto golfo río sierra volcán lago isla islas
ruta carretera autopista autovía cabo playa plaza calle avenida parque salar cerro laguna lac mont rivière île îles
pont rue place avenue quai forêt
col vallée cap baie golfe château gare aéroport aeropuerto estadio stade bahía barrio"""
PLACE_STARTS = words(_PLACE_STARTS)

STREETS = words("rue avenue boulevard quai calle avenida bulevar paseo calzada")
"""What French and Spanish streets start with, in small letters: `bulevar Manuel Ávila Camacho`."""
FAIRS = words("fiesta fiestas feria festival carnaval romería foire fête fêtes salon verbena muestra")
"""What French and Spanish fairs start with, in either case: `fiesta de San Juan`."""
FACILITIES = words(
    "airport station bridge street road avenue cathedral stadium peninsula river lake island canal dam reservoir gorge"
)
"""Ends of a name that leave no doubt that it is a place's."""
OFFICES = words(
    """
    court ministry university commission committee council authority agency department tribunal
    """
)
"""Ends of a name that leave no doubt that it is an organisation's."""
SHIPS = frozenset(
    {"MV", "MS", "SS", "HMS", "HMAS", "HMCS", "USS", "USNS", "RMS", "RRS", "FV", "USCGC", "INS", "BRP", "KRI"}
)
"""What ships' names start with."""

_PRODUCT_NOUNS = """
chip chips chipset processor processors gpu gpus chatbot chatbots assistant supercomputer supercomputers robot robots
smartphone smartphones phone phones tablet laptop headset console app apps software browser model models llm drone
drones missile missiles rocket rockets spacecraft satellite satellites vaccine vaccines drug pill jet jets airliner
airliners sedan suv pickup crossover hatchback motorbike helicopter helicopters tank tanks submarine frigate
supercar minivan scooter e-bike battery batteries sneaker sneakers camera cameras smartwatch router printer engine
aircraft plane system yacht boat algorithm platform tool toolkit library framework language malware ransomware
spyware cryptocurrency token coin
ferry yacht trawler tanker liner humanoid
"""
PRODUCT_NOUNS = words(_PRODUCT_NOUNS)
"""What a product's name stands before: `the Dojo supercomputer`."""

VESSELS = words(
    """
    ferry trawler yacht tug tugboat schooner lifeboat submarine steamer barge galley dredge dredger frigate destroyer
    freighter ketch sloop tanker boat ship supertanker icebreaker minesweeper longship catamaran gunboat warship cutter
    houseboat dinghy narrowboat paddle-steamer
    chalutier paquebot remorqueur voilier péniche bolincheur sardinier vraquier thonier vedette cargo goélette
    pesquero velero ferri remolcador lancha buque goleta atunero fragata
    """
)
"""Vessels in English, French and Spanish: what stands before the name of one."""
DEVICES = words(
    """
    laptop computer robot rover satellite probe telescope spacecraft supercomputer drone app software program tool
    chatbot prototype device plug-in plugin add-on game browser model sonde fusée logiciel robot satélite sonda cohete
    aplicación application programa
    """
)
"""Machines and programs that have names of their own."""
CALLED = words(
    """
    called named dubbed codenamed nicknamed christened llamado llamada denominado denominada bautizado bautizada
    baptisé baptisée nommé nommée appelé appelée surnommé surnommée
    """
)
"""What stands between the word for a thing and its name."""

OWNERS = words(
    """
    sheriff ladies sailors women children farmers teachers boys girls governor mayor coroner prosecutor men people
    workers veterans writers king queen bishop fishermen mariners nurses students pensioners miners seamen officers
    attorney marshal commissioner constable archbishop dean president
    """
)
"""Whose an institution is in its own name: Sheriff's Department, Ladies' College, Women's Institute."""
OWNED = words(
    """
    department office church college hospital school union association club institute museum trust society chapel
    cathedral bar inn arms hall foundation guild council fund service services academy house hospice
    league federation network bureau café cafe diner bakery pub restaurant hotel tavern kitchen grammar institution
    centre center commission cooperative co-operative
    """
)
"""What such an institution is."""
OWNED_PLACES = words("bar inn arms pub tavern diner café cafe restaurant hotel bakery rest")

BRAND_NOUNS = words(
    """
    brand brands drug medicine painkiller antibiotic vaccine soda e-portal
    marca gaseosa cerveza refresco medicamento vacuna marque soda médicament vaccin boisson appli portail
    """
)
"""What stands before the name of something made and sold, in English, French and Spanish: la gaseosa Coca Quina."""
KIN = words(
    """
    cousin brother sister son daughter wife husband father mother uncle aunt nephew niece grandson granddaughter
    grandfather grandmother brother-in-law sister-in-law stepson stepdaughter twin
    primo prima hermano hermana hijo hija esposa esposo padre madre tío tía sobrino sobrina nieto nieta abuelo abuela
    frère sœur fils fille femme mari père mère oncle tante neveu nièce
    Bruder Schwester Sohn Tochter Frau Mann Vater Mutter Onkel Tante Neffe Nichte Schwager Schwägerin Cousin Cousine
    """
)
"""Relatives, of whom one is told whose they are: his cousin Boua Lac."""

NAMED_THINGS = words(
    """
    ferry trawler yacht boat ship tug schooner lifeboat submarine steamer barge robot rover satellite probe telescope
    spacecraft supercomputer drone app
    vedette chalutier bateau navire ferry paquebot remorqueur voilier péniche sonde fusée application logiciel
    barco buque lancha velero pesquero ferri remolcador satélite sonda cohete aplicación
    fähre schiff boot kutter frachter yacht segler schlepper dampfer roboter satellit sonde rakete
    """
)
"""What single things are that have a name of their own, which follows: the trawler Seabright, la vedette « Aber »."""

_WORK_NOUNS = """
film movie documentary novel book memoir poem play musical opera ballet symphony song single album record series
sitcom
drama comedy thriller podcast painting sculpture mural exhibition essay anthem hit track video-game game paper report
titled entitled called named headlined thesis manga anime sequel prequel trilogy epic anthology soundtrack hymn
lullaby
roman buch lied stück oper kantate motette ausstellung serie sendung gemälde gedicht titel platte
película libro novela canción disco serie documental obra cuadro poema exposición álbum título titulada titulado
roman livre chanson album disque série documentaire pièce tableau poème exposition titre intitulé intitulée film
"""
WORK_NOUNS = words(_WORK_NOUNS)
"""What comes before the title of a work in quotation marks."""

BARE_WORK_NOUNS = words(
    """
    film movie documentary novel memoir poem opera ballet song album sitcom musical podcast programme soap telenovela
    película novela canción álbum documental chanson poème roman
    """
)
"""What comes before the title of a work without marks."""

PERSON_NOUNS = words(
    """
    man men women woman boy girl person dealer teenager baby child son daughter brother sister husband wife friend
    neighbour
    neighbor colleague user student pupil player dog cat whale horse elephant mann frau junge mädchen kind person
    freund
    freundin hund hombre mujer niño niña joven persona homme femme garçon fille enfant ami amie chien
    """
)
"""Those of whom it is said that they are called so."""

_NUMBERED = """
phase stage step level grade class type group team day week month year page chapter section article part volume number
room route highway gate platform flight line lane road unit block district ward round game match set test lot size
season episode act scene category tier area zone pier track option item figure table appendix annex rule
formula channel january february march april may june july august september october november december minute
artikel paragraf kapitel absatz seite gruppe platz nummer teil runde klasse kategorie stufe gleis tor linie zone
artículo capítulo página grupo número parte ronda clase categoría nivel línea zona puerta fase etapa jornada
article chapitre page groupe numéro partie classe catégorie niveau ligne porte phase étape tome
"""
NUMBERED = words(_NUMBERED)
"""Words that a number after them only counts: `Phase 3`, `Section 230`."""
