"""Korean."""

from studio.composing.language import NOTE_LETTERS, Language

language = Language(
    label="Korean",
    letters="hangul",
    tonics={**NOTE_LETTERS, "다": "C", "라": "D", "마": "E", "바": "F", "사": "G", "가": "A", "나": "B"},
    sharp="올림, 샵",
    flat="내림, 플랫",
    major="장조, 메이저",
    minor="단조, 마이너",
    numbers={"일": 1, "이": 2, "삼": 3, "사": 4, "오": 5, "육": 6, "칠": 7, "팔": 8, "구": 9, "십": 10, "백": 100, "한": 1, "두": 2, "세": 3, "네": 4},
    rewrites=(
        (r"(\d+)\s*분\s*반", r"\1.5 minutes "), (r"(\d)\s*분\s*의\s*(\d)\s*박자?", r"\2/\1 time "), (r"(\d)\s*분(?:짜리|간|동안)?", r"\1 minutes "), (r"(\d)\s*초(?:짜리|간|동안)?", r"\1 seconds "), (r"(\d)\s*마디(?:짜리)?", r"\1 bars "), (r"(\d)\s*시간", r"\1 hours "),
        (r"분당\s*(\d+)\s*(?:박|비트)", r"\1 bpm "), (r"(?:템포|빠르기)\s*(\d+)(?!\d|\s*bpm)", r"\1 bpm "),
    ),
    words={
        "<with": "와 함께, 과 함께, 이랑, 랑, 함께, 을 넣은, 를 넣은, 넣어서, 넣은, 곁들인, 이 있는, 가 있는, 있는, 들어간, 이 들어간, 가 들어간, 를 사용한, 을 사용한", "<without": "없이, 없는, 빼고, 뺀, 제외하고, 제외한, 제외, 없음, 없게, 말고는", "<not": "말고, 아닌, 아니라, 아니고, 않은, 않게, 않고", "<only": "만으로, 만 있는, 만 사용한, 만 나오는, 만", "only": "오직, 단지", "solo": "솔로, 독주", "and": "그리고, 하고, 와, 과", "or": "또는, 이나, 혹은", "but": "하지만", "<for": "을 위한, 를 위한, 용", "<about": "에 대한, 에 관한", "<like": "처럼, 같은",
        "very": "아주, 매우, 정말, 굉장히, 너무, 엄청", "a bit": "조금, 약간, 살짝",
        "dark": "어두운, 어둡, 어둠, 다크, 음산, 음침, 무서운, 으스스, 섬뜩", "chill": "잔잔, 차분, 편안, 평온, 조용, 느긋, 여유로운, 힐링, 부드러운, 릴랉스, 칠한, 고요", "energetic": "에너지 넘치는, 에너제틱, 활기찬, 활기, 역동적, 힘찬, 파워풀, 강렬, 열정적", "sad": "슬픈, 슬프, 슬픔, 우울, 애절, 서글픈, 쓸쓸, 구슬픈, 멜랑콜리", "happy": "행복, 즐거운, 즐겁, 신나는, 신나, 기쁜, 밝은, 밝고, 경쾌, 유쾌", "epic": "웅장, 장엄, 서사적, 장대, 에픽, 영웅적", "dreamy": "몽환적, 꿈같은, 꿈결 같은, 몽환, 신비로운, 드리미",
        "aggressive": "공격적, 격렬, 거친, 분노, 사나운, 과격", "romantic": "로맨틱, 낭만적, 달콤", "tense": "긴장감 넘치는, 긴장감 있는, 긴장감, 긴장된, 긴박, 불안, 스릴", "playful": "장난스러운, 장난기 있는, 장난, 익살, 귀여운, 코믹, 재미있는, 깜찍", "nostalgic": "향수를 불러일으키는, 향수, 그리운, 추억, 노스탤직, 복고, 레트로, 아련한",
        "very slow": "아주 느린, 매우 느린, 정말 느린, 아주 느리게", "slow": "느린, 느리, 천천히, 느릿", "very fast": "아주 빠른, 매우 빠른, 정말 빠른, 아주 빠르게", "fast": "빠른, 빠르게, 빠르고, 신속, 빨리", "mid tempo": "미디엄 템포, 중간 빠르기, 중간 템포, 보통 빠르기", "slower than": "보다 느린", "faster than": "보다 빠른",
        "film music": "영화 음악, 영화 사운드트랙, 사운드트랙", "classical": "클래식 음악, 클래식, 고전 음악, 고전", "classic rock": "클래식 록, 클래식 락", "orchestral": "오케스트라 음악, 오케스트라 곡, 관현악곡, 관현악, 교향곡, 심포닉", "symphonic metal": "심포닉 메탈", "orchestra": "오케스트라", "folk": "포크송, 포크, 민요", "video game music": "게임 음악, 비디오 게임 음악, 비디오 게임, 비디오게임", "8-bit": "8비트, 칩튠",
        "dance music": "댄스 음악, 댄스곡, 댄스 뮤직", "electronic music": "전자 음악, 일렉트로닉 음악, 일렉트로니카, 일렉트로닉", "waltz": "왈츠", "lullaby": "자장가", "march": "행진곡", "meditation": "명상", "hip hop": "힙합", "rap": "랩", "metal": "메탈", "heavy metal": "헤비메탈, 헤비 메탈", "rock": "록, 락, 록음악, 락음악", "hard rock": "하드 록, 하드록, 하드락", "punk": "펑크 록, 펑크록", "pop": "팝송, 팝 음악, 팝", "k-pop": "케이팝, k팝", "jazz": "재즈", "blues": "블루스", "country": "컨트리 음악, 컨트리",
        "reggae": "레게", "reggaeton": "레게톤, 레게통", "funk": "펑크, 훵크", "disco": "디스코", "house": "하우스 음악, 하우스", "deep house": "딥 하우스", "techno": "테크노", "trance": "트랜스", "trap": "트랩", "dubstep": "덥스텝", "drum and bass": "드럼 앤 베이스, 드럼앤베이스, 드럼 앤드 베이스", "synthwave": "신스웨이브, 신스 웨이브", "lofi": "로파이, 로우파이, 로-파이", "ambient": "앰비언트", "dark ambient": "다크 앰비언트", "bossa nova": "보사노바", "samba": "삼바",
        "soul": "소울", "r&b": "알앤비", "phonk": "퐁크", "drill": "드릴", "boom bap": "붐뱁", "gospel": "가스펠", "baroque": "바로크", "choral music": "합창곡", "ballad": "발라드", "love song": "사랑 노래, 러브송", "chamber music": "실내악", "string quartet": "현악 사중주, 현악 4중주", "piano trio": "피아노 삼중주, 피아노 3중주, 피아노 트리오", "tango": "탱고", "flamenco": "플라멩코, 플라멩고", "klezmer": "클레즈머", "opera": "오페라", "city pop": "시티 팝, 시티팝",
        "piano": "피아노", "electric piano": "일렉트릭 피아노, 전자 피아노, 일렉 피아노", "guitar": "기타", "acoustic guitar": "어쿠스틱 기타, 통기타, 클래식 기타, 어쿠스틱기타", "electric guitar": "일렉트릭 기타, 일렉 기타, 전자 기타, 일렉기타", "distorted guitar": "디스토션 기타, 왜곡된 기타", "drums": "드럼, 북소리", "bass": "베이스", "bass guitar": "베이스 기타, 일렉 베이스", "double bass": "콘트라베이스, 더블베이스, 더블 베이스", "strings": "스트링스, 현악기, 현악, 스트링", "violin": "바이올린", "cello": "첼로", "viola": "비올라", "flute": "플루트, 플룻", "clarinet": "클라리넷", "oboe": "오보에", "bassoon": "바순, 파곳",
        "saxophone": "색소폰", "trumpet": "트럼펫", "trombone": "트롬본", "french horn": "프렌치 호른, 호른", "brass": "금관악기, 금관, 브라스", "organ": "오르간", "church organ": "파이프 오르간, 교회 오르간", "harp": "하프", "accordion": "아코디언", "harmonica": "하모니카", "synthesizer": "신시사이저, 신디사이저, 신스, 신디", "choir": "합창단, 합창, 성가대", "bells": "종소리, 벨소리, 종", "timpani": "팀파니", "percussion": "퍼커션, 타악기", "marimba": "마림바", "vibraphone": "비브라폰", "xylophone": "실로폰", "music box": "오르골, 뮤직 박스", "harpsichord": "하프시코드, 쳄발로", "banjo": "밴조", "mandolin": "만돌린",
        "gayageum": "가야금", "vocals": "보컬, 목소리, 노래하는", "singer": "가수", "beat": "비트", "melody": "멜로디, 선율", "with rain": "빗소리와 함께, 빗소리가 들어간, 빗소리가 있는, 빗소리", "rain": "비 오는, 비오는", "vinyl crackle": "레코드 잡음, 바이닐 잡음, 바이닐 노이즈, lp 잡음",
        "half a minute": "30초의 반, 반 분", "1 minute": "일 분", "minutes": "분", "seconds": "초", "bars": "마디", "bpm": "비피엠", "tempo": "템포", "key": "조성, 키", "major": "장조, 메이저", "minor": "단조, 마이너", "chords": "코드 진행, 코드", "verse": "벌스", "chorus": "후렴", "time": "박자",
        "study": "공부", "sleep": "수면, 잠", "night": "밤", "evening": "저녁", "beach": "해변, 바닷가", "summer": "여름", "battle": "전투", "space": "우주", "children": "어린이, 아이들", "christmas": "크리스마스", "wedding": "결혼식", "love": "사랑", "forest": "숲", "sea": "바다", "boss fight": "보스전",
    },
    plain="을 를 이 가 은 는 의 에 에서 로 으로 도 한 하는 하게 적인 적 스러운 인 풍 풍의 느낌 느낌의 분위기 분위기의 곡 음악 노래 음악을 곡을 노래를 연주곡 연주 트랙 작품 만들어 만들어줘 만들어주세요 만들어 줘 만들어 주세요 주세요 줘 해줘 해주세요 원해요 원해 듣고 싶어 싶어요 부탁해 부탁해요 나 저 내 제 우리 좀 하나 정도 약 길이 길이의 짜리 배경 배경음악 스타일 스타일의 좋은 아름다운 예쁜 짧은 긴 그 이런 저런 악기 속도 빠르기 때 리듬 위한",
)  # fmt: skip
