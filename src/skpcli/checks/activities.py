"""Verbs that begin an activity, with the result that each leads to."""

RESULT_FORMS = {
    "melaksanakan": "Terlaksananya",
    "melakukan": "Terlaksananya",
    "menyelenggarakan": "Terselenggaranya",
    "mengelola": "Terkelolanya",
    "menyusun": "Tersusunnya",
    "membuat": "Tersedianya",
    "menyiapkan": "Tersedianya",
    "menyediakan": "Tersedianya",
    "menata": "Tertatanya",
    "meningkatkan": "Meningkatnya",
    "mengembangkan": "Berkembangnya",
    "mewujudkan": "Terwujudnya",
    "memelihara": "Terpeliharanya",
    "menjaga": "Terjaganya",
    "membina": "Terbinanya",
    "membimbing": "Terbimbingnya",
    "melayani": "Terlayaninya",
    "mengawasi": "Terawasinya",
    "memantau": "Terpantaunya",
    "mendata": "Terdatanya",
    "mencatat": "Tercatatnya",
    "mengumpulkan": "Terkumpulnya",
    "mengolah": "Terolahnya",
    "mengevaluasi": "Terevaluasinya",
    "memverifikasi": "Terverifikasinya",
    "memeriksa": "Terperiksanya",
    "memfasilitasi": "Terfasilitasinya",
    "mengendalikan": "Terkendalinya",
    "menyelesaikan": "Terselesaikannya",
    "menyampaikan": "Tersampaikannya",
}
"""The verbs whose result has a natural form of its own."""

_OTHER_ACTIVITIES = (
    "memberikan",
    "mengoordinasikan",
    "mengkoordinasikan",
    "merencanakan",
    "menganalisis",
    "melaporkan",
    "membantu",
    "mendampingi",
    "mengajar",
    "mengikuti",
    "menghadiri",
    "menerima",
    "memproses",
    "menjalankan",
    "menyosialisasikan",
    "mensosialisasikan",
)

ACTIVITIES = frozenset((*RESULT_FORMS, *_OTHER_ACTIVITIES))
"""All of them."""
