"""The syllables of Vietnamese: onset, rime and tone, where the tone is written, and all of them in a list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bangvang.text.letters import NANG, SAC, TONES, join, split

# Onsets and rimes as they are spelled (Hoàng Phê, Từ điển tiếng Việt); rimes beginning with y after qu
# are listed with the others because spelling, not sound, is read here.
_ONSETS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
_RIMES = """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
    i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on
    ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uc ui um un ung up ut uân uâng uât uây uê uêch uên uênh uêt uơ uôc uôi uôm uôn uông uôt uy uya uych
    uyn uynh uyp uyt uyu uyên uyêt ư ưa ưc ưi ưm ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
    y ych yn ynh yp yt yu yêm yên yêng yêt yêu
"""
ONSETS = tuple(_ONSETS.split())
RIMES = tuple(_RIMES.split())
_KNOWN_RIMES = frozenset(RIMES)
_LONGEST_FIRST = tuple(sorted(ONSETS, key=lambda onset: (-len(onset), onset)))
_VOWELS = "aăâeêioôơuưy"
_SHAPED = "ăâêôơư"
_STOPS = ("c", "ch", "p", "t")


@dataclass(frozen=True, slots=True)
class Syllable:
    """One syllable in lower case: `thuý` is Syllable('th', 'uy', SAC)."""

    onset: str
    rime: str
    tone: int

    def spelled(self) -> str:
        """As dictionaries spell it, the tone in its older place: hóa, thúy, khỏe."""
        letters = [(letter, 0) for letter in self.onset + self.rime]
        at = len(self.onset) + tone_place(self.rime)
        letters[at] = (letters[at][0], self.tone)
        return join(letters)


def parse(word: str) -> Syllable | None:
    """The syllable that a word is, wherever its tone stands (hoá and hóa are one); None for other words."""
    letters = split(word.lower())
    tones = [tone for _, tone in letters if tone]
    if len(tones) > 1:
        return None
    bare = "".join(letter for letter, _ in letters)
    tone = tones[0] if tones else 0
    for onset in (*_LONGEST_FIRST, ""):
        rime = bare[len(onset) :]
        if bare.startswith(onset) and rime in _KNOWN_RIMES:
            return Syllable(onset, rime, tone)
    return None


def tone_place(rime: str) -> int:
    """Index of the letter of a rime that carries the tone, by the older rule (hóa, not hoá)."""
    shaped = [index for index, letter in enumerate(rime) if letter in _SHAPED]
    if shaped:
        return shaped[-1]
    vowels = [index for index, letter in enumerate(rime) if letter in _VOWELS]
    if len(vowels) == 3:
        return 1
    ends_open = len(vowels) == len(rime)
    return vowels[0] if ends_open else vowels[-1]


def all_syllables() -> Iterator[Syllable]:
    """Every combination of onset, rime and tone that the spelling allows, in a fixed order."""
    for onset in ("", *ONSETS):
        for rime in RIMES:
            if onset == "g" and rime[0] == "i" and rime[1:2] in ("a", "ê", "u"):
                continue  # spelled gi + a, gi + êng, gi + u
            closed = rime.endswith(_STOPS)
            for tone in (SAC, NANG) if closed else range(len(TONES)):
                yield Syllable(onset, rime, tone)
