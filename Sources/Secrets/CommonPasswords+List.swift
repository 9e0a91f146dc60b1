extension CommonPasswords {
  /// Lower case, separated by white space: first what is long enough as it is, then what people lengthen with digits or
  /// by repeating it, then words in kana and kanji. Digits at either end are left off.
  ///
  /// Collected by hand: what is generally known to lead the rankings of leaked passwords, and words of this project
  /// and its members' languages. Common passwords that ``contains(_:)`` knows by their pattern aren't repeated here.
  static let list = """
    access14access administrator aksjdlasdakj allyouneedislove alwaysandforever amazinggrace animalcrossing
    arigatougozaimasu asdf1234qwer asdfghjklqwertyuiop ashtonkutcher assassinscreed backstreetboys basketballplayer
    batmanandrobin beautifulgirl bestfriends4ever bestfriendsforever blackandwhite brotherhood4life butterflykiss
    californialove callofduty4life callofdutyblackops captainamerica changethispassword chocolatecake chocolatechip
    clashofclans climateaction climatechange coffeeandtea cookiemonster correcthorsebatterystaple counterstrike
    daddyslittlegirl defaultpassword detectiveconan dontforgetthis donttellanyone doraemonnobita dragonballsuper
    elpsycongroo enterpassword eternalsunshine finalfantasy finalfantasyvii firstpassword followyourheart
    footballplayer forgotpassword fridaythe13th friendsforever fuckyouasshole fuckyoubitch fullmetalalchemist
    fullmetalpanic gameofthrones ganbarenippon ganbattekudasai girlsgeneration godblessamerica goodmorningvietnam
    googlechrome grandtheftauto guardiansofthegalaxy hajimemashite hakunamatata happybirthday happyholidays
    happynewyear harleydavidson hellohowareyou hogwartsschool homesweethome hunterxhunter iforgotmypassword
    ihateyousomuch ilovebasketball ilovechocolate ilovefootball ilovemyfamily iloveyoualot iloveyoubaby
    iloveyouforever iloveyousomuch imissyousomuch infiniteloop internetexplorer interstellar iwillsurvive
    jehovahjireh jesuslovesme justinbieber keepcalmandcarryon kimetsunoyaiba kingdomhearts kisekinosedai
    kizunaclimate leagueoflegends legendofzelda letmeinplease lifeisbeautiful livelaughlove livelovelaugh
    lordoftherings lovemyfamily manchestercity manchesterunited masterpassword maytheforcebewithyou merrychristmas
    metalgearsolid michaeljackson michaeljordan michaelscott minecraftrules missyousomuch mobilesuitgundam
    monkeybusiness monkeydluffy motherfucker mypasswordis narutoshippuden narutouzumaki neonevangelion
    nightmarebeforechristmas nihonnokokoro nintendoswitch nothinglikethis notmypassword ohayougozaimasu onedirection
    onepieceluffy password1password passwordforall passwordispassword pikachupokemon piratesofthecaribbean
    pleaseletmein pokemonmaster praisethelord princessdiana princessmononoke qazwsxedcrfv qpalzmwoksnx qwer1234asdf
    qwerasdfzxcv redhotchilipeppers rockyoursocks rollingstones secretpassword sexandthecity shingekinokyojin
    simplepassword spaceinvaders spongebobsquarepants stairwaytoheaven strawberryfields sunshineandrainbows
    supercalifragilistic supercalifragilisticexpialidocious supermanbatman supermariobros supersecretpassword
    sweetchildofmine systemofadown takecareofyou teamocontodomicorazon temporarypassword temppassword testpassword
    thebigbangtheory thelegendofzelda thequickbrownfox thisisapassword thisismypassword thisisnotapassword
    thomasthetank tobeornottobe togetherforever tokyodisneyland tokyoolympics totoronomori tottenhamhotspur
    transformers unbelievable unitedstates userpassword vforvendetta victoriasecret visualstudio wearethechampions
    wearetheworld welcometothejungle whatsmypassword winniethepooh wintersummer worldofwarcraft yamatodamashii
    yellowsubmarine yoroshikuonegaishimasu youarebeautiful youaremysunshine yourpassword zxcvasdfqwer

    aaron abcd abcdef access adidas admin adrian aikotoba aishiteru aishiteruyo akatsuki akihabara alexander
    alexandra amanda america anata andrea andrew angel angela anime anthony apple april arashi arigato arigatou
    arsenal arsenalfc asahi asdf ashley asshole august austin autumn azerty bailey banana barbie barcelona baseball
    basketball batman beautiful benjamin bitch blink blossom bobmarley bonjour boomer brandon brasil bubblegum
    bubbles buster butterfly cameron carlos caroline carpediem changeme changemenow charlie cheese chelsea chelseafc
    chester chicken chihiro chocolate chris christian christina christopher climate coffee computer conan cookie
    cooper corvette cowboybebop cowboys cricket crystal daisuki daisukidayo daniel daniela darthvader december
    deeznuts default demo denki diamond disney disneyland dolphin dolphins doraemon dragon dragonball dragonballz
    dragonquest eagles earth ecology edward elephant elizabeth eminem energy enter evangelion evertonfc family
    familyguy february ferrari fishing florida flower flowers football forever forgetmenot france freedom friday
    friend friends fucker fuckme fuckoff fuckyou fujisan galatasaray ganbare gandalf garfield gateway george ghibli
    ginger godisgood godisgreat gohan golfer goodmorning google green greenpeace guest guitar gundam gundamwing
    hamtaro hanako handsomeboy hannah happy harley harrypotter hatsunemiku heather heisei hello hellokitty
    helloworld heslo hikari himawari himitsu hiroshi hiroshima hockey hokkaido honda hotaru howareyou hunter ichigo
    ichigoichie idontcare idontknow ihavenoidea iloveanime ilovegod ilovejapan ilovejesus ilovemusic ilovemycat
    ilovemydog ilovemykids ilovemylife ilovemymom ilovemyself ilovemyson ilovepizza ilovesoccer iloveu iloveyou
    iloveyoumom iloveyoutoo internet ironmaiden isabella jackson jaguar james jamesbond january japan jasmine jasper
    jennifer jessica jesus jesuschrist jesusislord jesussaves jonathan jordan joseph joshua july june justdoit
    justin kaisha kakashi kamisama kawaii kazoku kenshin killer kimochi kitten kitty kizuna knight kokoro konnichiwa
    kumamon kyoto lakers lauren letmein letmeinnow lifeisgood lifeisgreat liverpool liverpoolfc login london love
    loveisblind lovely loveme lovers lucky madison maggie mahalko mahalkokita mamapapa manager manchester mansour
    marina mario martin master matrix matthew maverick mercedes merlin metallica michael michelle mickey microsoft
    midnight minecraft mirai monday money monkey monster morgan mother mountain mountfuji mustang mynameis
    mypassword myspace naruto natasha nature neko neverforget nevergiveup nevermind newpassword nicholas nicole
    nihon nihongo nikita nintendo nippon nopassword november october ohayou okasan oliver onepiece onepunchman
    onigiri open opensesame orange osaka otaku pakistan panda pandora parola pass passport passw passwd password
    passwords passwort pasuwaado pasuwado peace peaches peanut pepper phoenix pikachu pinkfloyd player playstation
    please pokemon porsche princess purple qazwsx qazxsw qpwoeiruty qweasd qweasdzxc qwer qwert qwerty rabbit rachel
    racingcar raiders rainbow ramen ranger raspberrypi realmadrid rebecca recycle reiwa remember rememberme richard
    robert rockandroll root ryuichi sailormoon saintseiya saitama sakana sakura sakuragaoka sakuranbo samantha
    samsung samurai sasuke satoshi saturday school scooter secret security sensei september server shadow shibuya
    shinji shinjuku shinkansen shit shizuoka showa silver silverchair slayer slipknot smile snoopy soccer sophie
    southpark spider spiderman spongebob spring squarepants starcraft startrek starwars steelers stevejobs student
    sugoi summer sunday sunshine superman supersecret support sushi suzuki sweethome system taekwondo takahashi
    tanaka tanpopo taro tarou taylorswift teacher temp tennis test tester testing thebeatles thepassword thisisit
    thomas thunder thursday tigers tigger tinkerbell tokyo tokyogiants tokyotower tomato tomodachi topsecret totoro
    tottenham toyota trustno trustnoone tsubasa tuesday twilight undertaker underthesea user vanessa verysecret
    victoria videogames volkswagen wakaru watashi watashiwa wednesday welcome welcomehome whatever whatsapp
    whatthefuck whoareyou william windowsxp winter wisdom withoutyou wizard wonderwoman worldcup xiao yamada
    yamaguchi yamaha yamato yankees yellow yokohama yoroshiku yuki zaq12wsxcde zaq1xsw2cde zelda zxcv zxcvbnm

    さくら ひまわり たんぽぽ ありがとう あいしてる だいすき おはよう こんにちは ぱすわーど パスワード ひみつ にほん
    とうきょう ともだち かぞく がんばれ どらえもん ドラえもん ピカチュウ ポケモン トトロ きずな 東京都 日本語 秘密 桜
    """
}
