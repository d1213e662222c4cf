"""Whether two free texts name the same post, or the same person."""

from assess.core.offices import fold

INDONESIAN = (
    "admin ajudan analis anggota arsiparis asisten auditor bendahara bupati camat direktur gubernur inspektur irban "
    "kabag kabid kaban kadis kades kakan kapolres kasatpol kasi kasie kasubag kasubbag kasubbid kasubbagian kepala "
    "ketua koordinator lurah manajer operator pejabat pelaksana pengadministrasi pengawas pengelola penyelia penyuluh "
    "perancang perencana petugas pptk ppk pranata sandiman sekban sekcam sekda sekdis sekretaris staf statistisi "
    "subkoordinator teknisi wakil wali walikota"
)
ENGLISH = (
    "administrator analyst assistant attorney chief clerk coordinator deputy director engineer governor head inspector "
    "lead manager mayor officer planner regent secretary staff supervisor technician treasurer"
)
POSTS = frozenset(f"{INDONESIAN} {ENGLISH}".split())
"""Words with which a post is named, folded."""


def is_same(one: str, other: str) -> bool:
    """Whether both texts say the same, or both name a post and one stands in the other as whole words."""
    shorter, longer = sorted((fold(one), fold(other)), key=len)
    if not shorter:
        return False
    return shorter == longer or (_names_a_post(shorter) and f" {shorter} " in f" {longer} ")


def _names_a_post(folded: str) -> bool:
    return not POSTS.isdisjoint(folded.split())
