"""What belongs together in two versions of a list."""

from itertools import product

from skpcli.engine.pairing import PairingRule, pair_nearest, pair_up

WHOLE: PairingRule[str] = PairingRule(key=lambda text: text)
FIRST_LETTER: PairingRule[str] = PairingRule(
    key=lambda text: text[:1] or None, accepts=lambda old, new: "!" not in old + new
)


def nearness(old: int, new: int) -> int | None:
    """Numbers more than three apart do not belong together."""
    apart = abs(old - new)
    return -apart if apart <= 3 else None


def test_an_earlier_rule_goes_before_a_later_one() -> None:
    pairing = pair_up(["ab", "ac", "b", ""], ["ac", "ad", "c", ""], [WHOLE, FIRST_LETTER])
    assert pairing.pairs == [("ac", "ac"), ("ab", "ad"), ("", "")]
    assert (pairing.dropped, pairing.added) == (["b"], ["c"])


def test_what_a_rule_does_not_accept_stays_alone() -> None:
    pairing = pair_up(["a!"], ["a"], [WHOLE, FIRST_LETTER])
    assert (pairing.pairs, pairing.dropped, pairing.added) == ([], ["a!"], ["a"])


def test_the_nearest_go_first() -> None:
    pairing = pair_nearest([1, 5], [4, 9], nearness)
    assert (pairing.pairs, pairing.dropped, pairing.added) == ([(5, 4)], [1], [9])


def test_swapped_sides_give_swapped_pairs() -> None:
    lists = list(product((1, 3, 4), repeat=3))
    for old, new in product(lists, repeat=2):
        there = pair_nearest(old, new, nearness)
        back = pair_nearest(new, old, nearness)
        assert sorted(there.pairs) == sorted((first, second) for second, first in back.pairs)
        assert sorted(there.dropped) == sorted(back.added)
