"""Words that tell what a name is, and names of cultures that no package writes in Latin letters."""

NEAR = frozenset("US GB DE FR ES MX CA AU CH AT IE NL BE".split())
"""Countries whose smaller towns the news of the five languages names too."""

PARTICLES = ("van der", "van", "de", "von", "bin", "al-", "Mc", "O'", "da", "dos", "di", "del", "ter", "ben", "Abu")

ROMANISED: dict[str, tuple[list[str], list[str]]] = {
    culture: (firsts.split(), lasts.split())
    for culture, (firsts, lasts) in {
        "pinyin": (
            "Wei Fang Jing Xiaoming Yuting Haoran Zihan Meiling Jianguo Lihua Qiang Yong Xiuying Guoqiang Jiaxin Yifan "
            "Zhiyuan Ruoxi Mingzhe Yan Chao Peng Tao Jun Bo Hong Xue Yang Feng Ying Xin Rui Zixuan Kai Wen Ning Shan",
            "Wang Li Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Hu Zhu Gao Lin He Guo Ma Luo Liang Song Zheng Xie Han "
            "Tang Feng Yu Dong Xiao Cheng Cao Yuan Deng Fu Shen Zeng Peng Lu Su Jiang Cai Jia Ding Wei Xue Ye Yan Pan Du",
        ),
        "korean": (
            "Min-jun Seo-yeon Ji-hoon Ha-eun Joon-ho Soo-jin Hyun-woo Eun-ji Young-chul Dong-hyun Chan-wook Yuna Jae-yong "
            "Sung-min Hye-jin Tae-yang Kyung-soo Mi-sook Sang-hoon Na-ri Geun-hye Jong-un Ki-moon Yo-jong Woo-shik",
            "Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Yoo Hong Jeon Ko Moon Bae",
        ),
        "japanese": (
            "Haruto Yui Ren Sakura Takumi Aoi Kenji Yoko Hiroshi Naomi Shinzo Fumio Kazuo Ichiro Masayoshi Akira Yuki "
            "Satoshi Emi Daisuke Keiko Taro Noriko Ryo Haruki Shohei Mai Kaori Tetsuya Rika Sanae Shigeru Hideo Toshio",
            "Sato Suzuki Takahashi Tanaka Watanabe Ito Yamamoto Nakamura Kobayashi Kato Yoshida Yamada Sasaki Yamaguchi "
            "Matsumoto Inoue Kimura Hayashi Shimizu Saito Mori Abe Ikeda Hashimoto Ishikawa Ogawa Goto Okada Fujita Endo",
        ),
        "arabic": (
            "Mohammed Ahmed Ali Hassan Hussein Omar Khalid Fatima Aisha Mariam Layla Youssef Ibrahim Mahmoud Mustafa "
            "Abdullah Abdulrahman Salman Faisal Nasser Tariq Samir Karim Rania Noura Hanan Amal Yasmin Walid Bashar "
            "Hamza Zainab Huda Rashid Sultan Majid Nabil Adel Ismail Jamal Khaled Marwan Ziad Rami Sami Ghassan Muqtada",
            "al-Assad al-Sisi al-Maliki al-Sadr al-Bashir al-Abadi al-Khatib al-Jubeir al-Thani al-Maktoum al-Nahyan Haddad "
            "Khoury Mansour Hariri Barzani Talabani Abbas Hamdan Haniyeh Nasrallah Sharif Aziz Saleh Ghannouchi Bouteflika "
            "Tebboune El-Sayed Farouk Said Hamdi Najib Shehata Qureshi Rahman Osman Idris Deby Haftar Serraj Mikati Aoun",
        ),
        "russian": (
            "Vladimir Dmitry Sergei Alexei Ivan Mikhail Nikolai Yuri Boris Igor Oleg Andrei Anatoly Viktor Pavel Yevgeny "
            "Konstantin Maxim Roman Anna Olga Tatiana Natalia Svetlana Irina Yulia Marina Ekaterina Oksana Volodymyr Petro "
            "Andriy Oleksandr Denys Mykhailo Valery Ruslan Artem Ramzan Gennady Vyacheslav Dmytro Kyrylo Serhiy Taras",
            "Petrov Ivanov Smirnov Kuznetsov Popov Sokolov Lebedev Kozlov Novikov Morozov Volkov Pavlov Orlov Medvedev "
            "Putin Lavrov Shoigu Peskov Navalny Prigozhin Zelensky Poroshenko Tymoshenko Zaluzhny Kuleba Klitschko "
            "Shevchenko Kovalenko Bondarenko Melnyk Tkachenko Lukashenko Tikhanovskaya Nazarbayev Tokayev Aliyev Pashinyan "
            "Saakashvili Kadyrov Yanukovych Karimov Mirziyoyev Gorbachev Yeltsin Sidorova Ivanova Petrova Fedorova",
        ),
        "indian": (
            "Narendra Amit Rahul Priyanka Arvind Sonia Rajesh Sanjay Anil Mukesh Deepak Sunil Virat Rohit Priya Anjali "
            "Kavita Lakshmi Meera Ravi Suresh Vijay Ashok Manish Nirmala Smriti Yogi Akhilesh Mamata Jagdeep Arjun Nikhil "
            "Sundar Satya Shantanu Ajay Indra Kiran Gautam Uday Imran Shehbaz Bilawal Asif Nawaz Sheikh Khaleda Mahinda",
            "Modi Shah Gandhi Kejriwal Singh Kumar Sharma Gupta Patel Reddy Rao Nair Menon Iyer Chatterjee Banerjee Das "
            "Mukherjee Bose Sen Khan Ambani Adani Tata Birla Mittal Nadella Pichai Narayen Krishna Nooyi Kapoor Khanna "
            "Chopra Malhotra Mehta Joshi Desai Kulkarni Pawar Thackeray Yadav Mishra Pandey Tiwari Bhutto Zardari Hasina "
            "Rajapaksa Wickremesinghe Jaishankar Sitharaman Chidambaram Tendulkar Kohli Dhoni",
        ),
        "african": (
            "Kwame Kofi Ama Akua Chinedu Ngozi Amina Bola Tunde Emeka Uhuru Wanjiku Kamau Otieno Njeri Thabo Sipho Nomsa "
            "Zanele Lindiwe Tendai Chipo Haile Abiy Meles Tigist Selam Fatou Mamadou Ousmane Aminata Moussa Ibrahima Cheikh "
            "Alassane Félix Blaise Didier Samuel Paul Yoweri Salva Riek Julius Cyril Jacob Nelson Desmond Bobi Odinga",
            "Mensah Owusu Boateng Asante Okafor Adeyemi Balogun Nwosu Obi Tinubu Buhari Obasanjo Kenyatta Ruto Odinga "
            "Kibaki Mwangi Ochieng Zuma Ramaphosa Mbeki Malema Dlamini Ndlovu Khumalo Moyo Mugabe Mnangagwa Chiwenga Ahmed "
            "Desta Tekle Gebremariam Zenawi Diallo Traoré Keïta Sow Ndiaye Sall Faye Ouattara Gbagbo Touré Kagame Museveni "
            "Besigye Kiir Machar Kabila Tshisekedi Katumbi Nguema Biya Sankara Compaoré Goïta Tchiani Banda Hichilema Lungu",
        ),
        "persian_turkish": (
            "Ali Hassan Mohammad Javad Mahmoud Ebrahim Masoud Mahsa Shirin Narges Abbas Qassem Recep Tayyip Ahmet Mehmet "
            "Kemal Ekrem Meral Selahattin Hakan Mevlüt Emine Binali Devlet Orhan Elif Burak Hulusi Cem Zeynep Ashraf Hamid",
            "Rouhani Khamenei Zarif Raisi Pezeshkian Ahmadinejad Soleimani Araghchi Amini Ebadi Mohammadi Khatami Mousavi "
            "Erdoğan Kılıçdaroğlu İmamoğlu Davutoğlu Yıldırım Gül Akşener Demirtaş Fidan Çavuşoğlu Bahçeli Pamuk Şimşek "
            "Yılmaz Kaya Demir Çelik Şahin Öztürk Aydın Özdemir Arslan Doğan Ghani Karzai Abdullah Massoud",
        ),
        "southeast_asian": (
            "Joko Prabowo Megawati Susilo Budi Siti Dewi Agus Anwar Mahathir Najib Muhyiddin Ismail Thaksin Yingluck Prayut "
            "Srettha Paetongtarn Pita Aung Min Hun Nguyen Minh Phuc Thi Linh Duc Rodrigo Ferdinand Leni Maria Benigno "
            "Imelda Lee Lawrence Goh Tharman Tri Retno Sri Gibran Htin Khin",
            "Widodo Subianto Sukarnoputri Yudhoyono Santoso Wijaya Ibrahim Mohamad Razak Yassin Shinawatra Chan-ocha "
            "Thavisin Limjaroenrat Suu Kyi Hlaing Sen Manet Phuc Trong Quang Tran Pham Hoang Duterte Marcos Robredo "
            "Pacquiao Aquino Santos Reyes Cruz Bautista Loong Wong Tong Shanmugaratnam Indrawati Marsudi Kyaw",
        ),
    }.items()
}

TELLING: dict[str, str] = {
    "i": "inc inc. corp corp. co co. ltd ltd. llc llp plc ag gmbh se sa s.a. s.a.s. sas sarl srl s.r.l. spa s.p.a. nv n.v. "
    "bv b.v. ab asa oyj kgaa kg ug e.v. lp lllp pty pvt bhd tbk pjsc pao ooo sab s.l. cv c.v. holdings holding group "
    "company companies corporation incorporated limited",
    "h": "ministry department agency bureau commission committee council board authority office court tribunal police "
    "army navy force forces guard university college school institute academy center centre hospital clinic museum bank "
    "fund association federation union league club team society foundation organization organisation party front movement "
    "alliance coalition parliament congress senate assembly house service administration group company systems "
    "technologies technology partners capital ventures studios pictures records entertainment airlines airways motors "
    "energy pharmaceuticals therapeutics labs laboratories research network times post news journal tribune herald "
    "gazette daily radio television press institution trust conference community united city rovers fc sc afc wanderers "
    "athletic bancorp insurance industries international global media software solutions semiconductor electronics "
    "ministerium bundesamt landesamt amt behörde gericht bundesgericht partei verband verein gewerkschaft bank "
    "universität hochschule klinik stiftung gesellschaft kammer rat zeitung werke versicherung sparkasse polizei "
    "ministerio secretaría departamento agencia comisión comité consejo tribunal audiencia universidad instituto "
    "hospital banco fondo asociación federación sindicato liga partido frente movimiento alianza congreso senado cámara "
    "ayuntamiento policía ejército fundación confederación diario grupo ministère département agence commission comité "
    "conseil cour tribunal université institut hôpital banque fonds association fédération syndicat ligue parti front "
    "mouvement alliance assemblée sénat chambre mairie préfecture armée gendarmerie fondation confédération groupe "
    "observatoire parquet",
    "l": "river lake sea ocean mountain mountains mount island islands bay gulf strait peninsula valley desert county "
    "province district state region street avenue road square bridge airport port harbour harbor park forest canal beach "
    "coast castle palace stadium arena tower square hill hills boulevard highway station prison cape fluss see meer berg "
    "insel straße strasse platz brücke flughafen hafen tal bezirk landkreis provincia río lago mar monte isla calle "
    "avenida plaza puente aeropuerto puerto valle estado fleuve rivière lac mer mont île rue place pont aéroport vallée "
    "département région stade quartier",
    "e": "war wars battle olympics games cup championship championships open marathon festival summit conference forum "
    "election elections referendum hurricane typhoon cyclone storm earthquake revolution uprising crisis pandemic treaty "
    "accord prix tour awards day week expo fair final finals bowl series biennale krieg gipfel wahl meisterschaft "
    "festspiele messe erdbeben guerra cumbre elecciones mundial copa juegos terremoto huracán feria guerre sommet "
    "élection coupe jeux séisme salon championnat championnats",
    "t": "mr mr. mrs mrs. ms ms. mx dr dr. prof prof. sir dame lord lady president chancellor minister senator sen. "
    "governor gov. mayor judge justice general gen. colonel col. major captain capt. lieutenant lt. sergeant sgt. admiral "
    "officer detective inspector chief chairman chairwoman chair director ceo cfo cto founder co-founder professor "
    "secretary representative rep. congressman congresswoman lawmaker ambassador spokesman spokeswoman spokesperson "
    "coach manager striker midfielder goalkeeper captain actor actress singer author writer journalist analyst economist "
    "lawyer attorney king queen prince princess pope archbishop bishop cardinal imam rabbi sheikh ayatollah emperor "
    "duke duchess father sister brother wife husband son daughter mother researcher scientist physicist biologist "
    "engineer designer architect artist painter pianist composer conductor premier deputy commissioner prosecutor "
    "herr frau präsident präsidentin kanzler kanzlerin minister ministerin bundeskanzler ministerpräsident "
    "bürgermeister oberbürgermeister professor professorin sprecher sprecherin chef chefin vorsitzende vorsitzender "
    "trainer stürmer richter richterin anwalt staatsanwalt kommissar general autor schauspieler schauspielerin "
    "außenminister außenministerin finanzminister innenminister geschäftsführer gründer forscher forscherin señor señora "
    "sr. sra. don doña presidente presidenta ministro ministra canciller senador senadora gobernador gobernadora alcalde "
    "alcaldesa juez jueza fiscal portavoz entrenador delantero director directora profesor profesora doctor doctora rey "
    "reina papa escritor escritora actor actriz abogado abogada diputado diputada secretario secretaria monsieur madame "
    "m. mme président présidente premier ministre sénateur sénatrice maire juge procureur procureure avocat avocate "
    "porte-parole directeur directrice professeur docteur entraîneur attaquant roi reine pape écrivain acteur actrice "
    "député députée préfet général capitaine fondateur économiste",
    "v": "said says told added wrote tweeted argued warned explained announced claimed insisted noted asked replied "
    "recalled joked sagte sagt erklärte betonte teilte warnte schrieb dijo dice afirmó explicó señaló aseguró declaró "
    "añadió anunció advirtió dit déclaré expliqué affirmé assure estime souligne ajoute indique",
    "D": "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. januar februar märz mai "
    "juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag enero febrero marzo abril "
    "mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves viernes sábado domingo "
    "janvier février mars avril juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi "
    "samedi dimanche",
}

COMMON = (
    "the a an in on at of to for and or but with by from as is was it he she they we you i this that be been will can may "
    "new old man men young white black green brown day week year time home work world war news life love best big good "
    "read more see say make take do go get top live show der die das und ist im am wie was man alle el la los las un una "
    "se su no si lo por para con de le les des du en est une qui pas plus son sa ses here there most many most such "
    "university of mobile reading bath nice police major hope price long short bank house"
)
"""Words that some list takes for a name and the news for themselves."""

TRANSLITERATION = tuple("阿艾安奥巴班贝比波布查戴德迪蒂多厄恩尔菲费弗福戈格古哈海汉赫霍基吉加杰卡凯科克肯拉莱兰劳勒雷里利林卢伦罗洛马麦曼梅米莫穆纳内尼诺欧帕佩皮普乔萨塞桑沙史斯苏塔泰特汤托图瓦威韦维沃西希夏谢辛休亚耶伊约泽扎詹朱")
"""Characters that foreign names are written with in Chinese."""
