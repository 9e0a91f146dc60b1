import Accounting

extension Nicknames {
  /// The words of a language: white space between them.
  ///
  /// Weather, light, places and seasons before plants, birds, stars and things. Whatever says something about a body, a face, a pace, smell,
  /// wit, money, age, gender or origin was left out, and with it animals that are insults, given names, and words that turn into something
  /// else when joined. A test looks at all pairs.
  static func words(_ language: Language) -> (first: String, second: String) {
    switch language {
    case .en: (enFirst, enSecond)
    case .ja: (jaFirst, jaSecond)
    case .jaHira: (jaHiraFirst, jaHiraSecond)
    }
  }

  private static let enFirst = """
    Moonlit Sunlit Starlit Twilight Daybreak Morning Evening Seaside Riverside Lakeside Bayside Woodland Highland Upland
    Island Coastal Tidal Lunar Cosmic Galactic Arctic Alpine Tropical Harvest Festival Picnic Garden Harbour Canyon Prairie
    Waterfall Riverbank Fireside Campfire Candlelit Lamplit Sparkling Gleaming Glowing Radiant Luminous Dazzling Turquoise
    Musical Melodic Whistling Chiming Rustling Rippling Jingling Dancing Gliding Soaring Sailing Exploring Magic Secret
    Fabled Storybook Legendary Enchanted Wonder Sunrise Sunset Noontime Daytime Daylight Skylit Snowlit Seabreeze Oceanic
    Pacific Atlantic Treetop Leafy Ferny Breezy Rainy Wintry Summery Autumnal Feathered Clockwork Carnival Firelit Starry
    Celestial Astral Planetary Solstice Equinox Midsummer October November February Rooftop Evergreen Wildwood Botanic
    Symphonic Lyrical Rhythmic Tuneful Echoing Moonrise Skyline Boardwalk Orchard Skybound
    """

  private static let enSecond = """
    Acorn Comet Meteor Nebula Eclipse Horizon Skylark Osprey Songbird Bluebird Dolphin Dragonfly Firefly Cricket Cedar
    Poplar Spruce Elm Cypress Pinecone Tulip Snowdrop Crocus Orchid Apricot Papaya Mango Violin Cello Piano Clarinet Guitar
    Ukulele Mandolin Marimba Triangle Ocarina Harmonica Rhythm Sonata Minuet Overture Rhapsody Symphony Chorus Tempo Candle
    Sailboat Canoe Gondola Raft Carousel Steamboat Parasol Quilt Bookmark Postcard Easel Palette Canvas Mosaic Origami
    Icicle Raindrop Sunbeam Moonbeam Cascade Oasis Pavilion Gazebo Treehouse Birdhouse Topaz Quartz Agate Trellis Sundial
    Pendulum Prism Pulsar Quasar Zenith Sandpiper Honeycomb Glider Pinwheel Sparkler Confetti Streamer Lattice Bonfire
    Signpost Milestone Catamaran Galleon Tandem Metronome Jukebox Accordion Concerto Nocturne Prelude Cantata Sonnet Fanfare
    Tango Quartet
    """

  private static let jaFirst = """
    そよ風の 朝つゆの 日だまりの 夕ぐれの 月夜の 夏空の 夏休みの 秋空の 冬空の 朝やけの 夕やけの 雨上がりの 水辺の 海辺の
    海風の しお風の 山びこの さざ波の せせらぎの 湖の 北風の きらめきの わくわくの ぽかぽかの 春先の 春休みの 冬休みの
    初雪の こな雪の 雪国の 雪原の 銀世界の 七夕の 十五夜の お祭りの 夏祭りの えん日の 夜明けの 朝もやの 夕空の おぼろ月の
    山道の 山小屋の まどべの 時計台の 図書館の 麦畑の 茶畑の ふもとの 高台の しおさいの 波間の すなはまの 秋晴れの 朝ぎりの
    夏雲の 空色の 水色の ひみつの まほうの おとぎの ぼうけんの 始まりの 音楽の 新緑の つゆ明けの 雪祭りの 星祭りの 星月夜の
    ともしびの たき火の 日ざしの 日の出の 追い風の 天空の 春空の 遠足の 夕すずみの 夜長の 田園の 冬晴れの 雪遊びの 水遊びの
    たんけんの 北極の 南極の 地球の 満天の 星形の お月見の 散歩道の 川ぞいの 空もようの 雪げしきの 海開きの 船出の 季節の
    自然の 波乗りの お日さまの お月さまの 土曜日の 日曜日の
    """

  private static let jaSecond = """
    たんぽぽ クローバー もくれん あじさい コスモス オリーブ カモミール アーモンド 流れ星 天の川 オーロラ ほうき星 わた雲
    風ぐるま 水車 ランタン ランプ キャンドル プリズム ビーズ サファイア エメラルド アメジスト ターコイズ うぐいす カワセミ
    コマドリ ふくろう らいちょう カナリア ハーモニカ ピアノ バイオリン フルート ホルン ギター ウクレレ タンバリン オルゴール
    ハンドベル メロディー メヌエット セレナーデ 手紙 パレット 絵本 折り紙 ヨット カヌー 汽車 ゴンドラ バスケット ピクニック
    キャンプ ハンモック パラソル オアシス 花火 物語 時計 サイダー かき氷 水星 土星 木星 ペガサス スピカ アルタイル ポラリス
    ガーベラ アネモネ フリージア ユーカリ メープル ささの葉 竹とんぼ うちわ 巣箱 わたり鳥 水鳥 海鳥 貝がら オレンジ コメット
    コーラス コンサート オーボエ マリンバ ビオラ チャイム バラード ジャズ タンゴ ヒヤシンス アマリリス サフラン ライラック
    ノート たんざく すごろく カルタ メダル バトン アルバム カーテン ラジオ レコード 船旅
    """

  private static let jaHiraFirst = """
    そよかぜの あさつゆの ひだまりの ゆうぐれの つきよの なつぞらの なつやすみの あきぞらの ふゆぞらの あさやけの ゆうやけの
    あめあがりの みずべの うみべの うみかぜの しおかぜの やまびこの さざなみの せせらぎの みずうみの きたかぜの きらめきの
    わくわくの ぽかぽかの はるさきの はるやすみの ふゆやすみの はつゆきの こなゆきの ゆきぐにの せつげんの ぎんせかいの
    たなばたの じゅうごやの おまつりの なつまつりの えんにちの よあけの あさもやの ゆうぞらの おぼろづきの やまみちの
    やまごやの まどべの とけいだいの としょかんの むぎばたけの ちゃばたけの ふもとの たかだいの しおさいの なみまの
    すなはまの あきばれの あさぎりの なつぐもの そらいろの みずいろの ひみつの まほうの おとぎの ぼうけんの はじまりの
    おんがくの しんりょくの つゆあけの ゆきまつりの ほしまつりの ほしづきよの ともしびの たきびの ひざしの ひのでの
    おいかぜの てんくうの はるぞらの えんそくの ゆうすずみの よながの でんえんの ふゆばれの ゆきあそびの みずあそびの
    たんけんの ほっきょくの なんきょくの ちきゅうの まんてんの ほしがたの おつきみの さんぽみちの かわぞいの そらもようの
    ゆきげしきの うみびらきの ふなでの きせつの しぜんの なみのりの おひさまの おつきさまの どようびの にちようびの
    """

  private static let jaHiraSecond = """
    たんぽぽ クローバー もくれん あじさい コスモス オリーブ カモミール アーモンド ながれぼし あまのがわ オーロラ ほうきぼし
    わたぐも かざぐるま すいしゃ ランタン ランプ キャンドル プリズム ビーズ サファイア エメラルド アメジスト ターコイズ
    うぐいす カワセミ コマドリ ふくろう らいちょう カナリア ハーモニカ ピアノ バイオリン フルート ホルン ギター ウクレレ
    タンバリン オルゴール ハンドベル メロディー メヌエット セレナーデ てがみ パレット えほん おりがみ ヨット カヌー きしゃ
    ゴンドラ バスケット ピクニック キャンプ ハンモック パラソル オアシス はなび ものがたり とけい サイダー かきごおり
    すいせい どせい もくせい ペガサス スピカ アルタイル ポラリス ガーベラ アネモネ フリージア ユーカリ メープル ささのは
    たけとんぼ うちわ すばこ わたりどり みずどり うみどり かいがら オレンジ コメット コーラス コンサート オーボエ マリンバ
    ビオラ チャイム バラード ジャズ タンゴ ヒヤシンス アマリリス サフラン ライラック ノート たんざく すごろく カルタ メダル
    バトン アルバム カーテン ラジオ レコード ふなたび
    """
}
