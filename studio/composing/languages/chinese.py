"""Chinese, in simplified and traditional characters."""

from studio.composing.language import Language

language = Language(
    label="Chinese",
    letters="han",
    sharp="升",
    flat="降",
    major="大调, 大調",
    minor="小调, 小調",
    numbers={"零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10, "百": 100},
    rewrites=(
        (r"每分钟\s*(\d+)\s*拍", r"\1 bpm"), (r"每分钟\s*(\d+)\s*下", r"\1 bpm"), (r"(\d+)\s*分钟?半", r"\1.5 minutes "), (r"(\d)\s*个半小时", r"\1.5 hours "),
        (r"速度\s*(?:是|为|每分钟)?\s*(\d+)(?!\d|\s*bpm)", r"\1 bpm "), (r"(\d)\s*分(?!之)钟?", r"\1 minutes "), (r"(\d)\s*秒钟?", r"\1 seconds "), (r"(\d)\s*小节", r"\1 bars "), (r"(\d)\s*拍子?每分钟?", r"\1 bpm "),
    ),
    words={
        "with": "带有, 带着, 带, 配上, 配, 加上, 加入, 伴随, 用", "without": "没有, 不要, 不带, 不含, 不用, 无, 去掉, 别加, 不加", "not": "不是, 不太, 不, 别", "only": "只有, 只用, 只要, 仅有, 仅用, 仅, 只", "solo": "独奏", "and strings": "和弦乐", "and": "和, 与, 以及, 还有, 跟", "or": "或者, 或", "but": "而是, 但", "for": "为了, 适合, 用于", "about": "关于", "like": "像",
        "very": "非常, 很, 十分, 特别, 超级, 极其", "a bit": "有点, 稍微, 略微, 一点",
        "dark": "黑暗, 阴暗, 暗黑, 阴沉, 恐怖, 阴森, 诡异", "chill": "放松, 平静, 轻松, 舒缓, 安静, 宁静, 柔和, 温柔, 悠闲, 舒服, 静谧", "energetic": "充满活力, 有活力, 活力, 动感, 激昂, 充满能量, 劲爆, 热血", "sad": "悲伤, 忧伤, 伤感, 难过, 忧郁, 哀伤, 悲哀", "happy": "快乐, 欢快, 开心, 愉快, 喜悦, 欢乐, 明快", "epic": "史诗级, 史诗, 宏大, 壮丽, 磅礴, 英雄", "dreamy": "梦幻, 迷幻, 空灵, 飘渺, 朦胧",
        "aggressive": "激烈, 狂暴, 愤怒, 攻击性, 暴力, 凶猛", "romantic": "浪漫, 深情", "tense": "紧张, 悬疑, 焦虑, 惊悚", "playful": "俏皮, 调皮, 顽皮, 搞笑, 可爱, 滑稽", "nostalgic": "怀旧, 复古, 怀念",
        "very slow": "非常慢, 很慢, 极慢", "slow": "缓慢, 慢速, 慢节奏, 慢", "very fast": "非常快, 很快, 极快, 飞快", "fast": "快速, 快节奏, 快", "mid tempo": "中速, 中等速度, 中等节奏", "slower than": "慢于", "faster than": "快于",
        "film music": "电影配乐, 电影音乐, 影视配乐, 配乐", "classical": "古典, 古典音乐", "classic rock": "经典摇滚", "orchestral": "管弦乐, 交响乐, 交响", "symphonic metal": "交响金属", "orchestra": "管弦乐队, 乐团, 交响乐团", "folk": "民谣, 民歌, 民间音乐", "video game music": "电子游戏音乐, 游戏音乐, 电玩音乐, 视频游戏音乐", "8-bit": "8位, 八位, 8比特, 芯片音乐",
        "dance music": "舞曲", "electronic music": "电子音乐, 电音, 电子", "waltz": "华尔兹, 圆舞曲", "lullaby": "摇篮曲, 催眠曲", "march": "进行曲", "meditation": "冥想", "hip hop": "嘻哈", "rap": "说唱", "metal": "金属乐, 金属", "heavy metal": "重金属", "rock": "摇滚乐, 摇滚", "hard rock": "硬摇滚", "punk": "朋克", "pop": "流行乐, 流行音乐, 流行歌曲, 流行", "jazz": "爵士乐, 爵士", "blues": "布鲁斯, 蓝调", "country": "乡村音乐, 乡村",
        "reggae": "雷鬼", "reggaeton": "雷鬼顿", "funk": "放克", "disco": "迪斯科", "house": "浩室音乐, 浩室", "deep house": "深度浩室", "techno": "铁克诺, 科技舞曲", "trance": "恍惚音乐, 出神音乐", "trap": "陷阱音乐, 陷阱说唱, 陷阱", "dubstep": "回响贝斯", "drum and bass": "鼓打贝斯, 鼓与贝斯", "synthwave": "合成器浪潮, 合成波", "lofi": "低保真", "ambient": "氛围音乐, 环境音乐, 氛围乐", "dark ambient": "黑暗氛围音乐, 暗黑氛围音乐", "bossa nova": "波萨诺瓦, 巴萨诺瓦", "samba": "桑巴",
        "soul": "灵魂乐", "r&b": "节奏布鲁斯, 节奏蓝调", "gospel": "福音音乐, 福音", "baroque": "巴洛克", "choral music": "合唱音乐", "ballad": "抒情曲, 抒情歌", "love song": "情歌", "chamber music": "室内乐", "string quartet": "弦乐四重奏", "piano trio": "钢琴三重奏", "tango": "探戈", "flamenco": "弗拉门戈, 弗拉明戈", "klezmer": "克莱兹默", "opera": "歌剧", "city pop": "城市流行",
        "piano": "钢琴", "electric piano": "电钢琴", "guitar": "吉他", "acoustic guitar": "木吉他, 原声吉他, 民谣吉他, 古典吉他", "electric guitar": "电吉他", "distorted guitar": "失真吉他, 失真电吉他", "drums": "架子鼓, 鼓组, 鼓声, 鼓点, 打鼓, 鼓", "bass": "贝斯, 低音", "bass guitar": "电贝斯", "double bass": "低音提琴, 倍大提琴", "strings": "弦乐组, 弦乐, 弦乐器", "violin": "小提琴", "cello": "大提琴", "viola": "中提琴", "flute": "长笛", "bamboo flute": "竹笛, 笛子", "clarinet": "单簧管", "oboe": "双簧管", "bassoon": "巴松管, 巴松, 大管",
        "saxophone": "萨克斯风, 萨克斯管, 萨克斯", "trumpet": "小号", "trombone": "长号", "french horn": "圆号, 法国号", "brass": "铜管乐器, 铜管乐, 铜管", "organ": "风琴", "church organ": "管风琴", "harp": "竖琴", "accordion": "手风琴", "harmonica": "口琴", "synthesizer": "合成器", "choir": "合唱团, 合唱", "bells": "钟声, 铃铛, 钟琴", "timpani": "定音鼓", "percussion": "打击乐器, 打击乐", "marimba": "马林巴琴, 马林巴", "vibraphone": "颤音琴", "xylophone": "木琴", "music box": "八音盒, 音乐盒", "harpsichord": "大键琴, 羽管键琴", "banjo": "班卓琴", "mandolin": "曼陀林",
        "erhu": "二胡", "pipa": "琵琶", "guzheng": "古筝", "dizi": "笛箫", "vocals": "人声, 歌声, 演唱", "singer": "歌手", "beat": "节拍, 伴奏", "melody": "旋律", "with rain": "带雨声, 雨声", "rain": "下雨, 雨天, 雨夜, 雨", "vinyl crackle": "黑胶噪声, 黑胶噪音, 黑胶唱片的噼啪声, 黑胶杂音",
        "minutes": "分钟", "seconds": "秒钟, 秒", "half a minute": "半分钟", "hours": "小时", "bars": "小节", "time": "拍子, 拍", "tempo": "速度", "key": "调", "major": "大调", "minor": "小调", "chords": "和弦进行, 和弦", "verse": "主歌", "chorus": "副歌", "to": "到, 至", "half time": "半速",
        "study": "学习, 读书", "sleep": "睡觉, 睡眠, 入睡", "night": "夜晚, 深夜, 夜", "evening": "傍晚, 黄昏", "beach": "海滩, 沙滩", "summer": "夏天, 夏日", "battle": "战斗, 战争", "space": "太空, 宇宙", "children": "儿童, 孩子", "christmas": "圣诞节, 圣诞", "wedding": "婚礼", "love": "爱情", "forest": "森林", "sea": "大海, 海洋", "boss fight": "最终战, 头目战", "dance": "跳舞",
    },
    plain="的 地 得 了 着 一首 一段 一个 一曲 首 段 个 请 给我 给 我 我们 你 他 她 想要 想 要 需要 做 创作 制作 写 来 弄 生成 演奏 播放 歌曲 歌 曲子 曲 音乐 乐曲 纯音乐 器乐 作品 片段 风格 风 感觉 感 气氛 氛围 情绪 背景音乐 背景 长度 时长 长 约 大约 左右 是 有 在 里 中 上 下 里面 这 那 也 又 都 就 还 把 让 能 可以 每 用来 时 听 适合 好听 优美 美丽 节奏 乐器 版 版本 型 式 钟 每分钟",
    same_letters=(
        "樂鋼無沒帶傷憂鬱歡開廣張緊懷舊復輕鬆靜寧緩慢電絃絲聲鐘鈴擊號長圓銅風響團錢奏詩級壯麗雲夢飄節屬雙單簧薩韻調説說軟藍鄉鄰鬼與還讓給個這們寫時間閒難過樣適閤為為關於會動傳統極劇憤興愛戰爭夜兒聖誕婚禮學習覺眠陽點別兩實驚懸諧擾亂裡裏鐵諾圍環黑舊賽飛速僅獨組貝擊龍嗎嗩獅暗陰沉氛圍倫",
        "乐钢无没带伤忧郁欢开广张紧怀旧复轻松静宁缓慢电弦丝声钟铃击号长圆铜风响团钱奏诗级壮丽云梦飘节属双单簧萨韵调说说软蓝乡邻鬼与还让给个这们写时间闲难过样适合为为关于会动传统极剧愤兴爱战争夜儿圣诞婚礼学习觉眠阳点别两实惊悬谐扰乱里里铁诺围环黑旧赛飞速仅独组贝击龙吗唢狮暗阴沉氛围伦",
    ),
)  # fmt: skip
