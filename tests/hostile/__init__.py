"""Attackers: hostile requests to every way in, secrets in every way out.

Everything that listens is asked by a plain seeded generator what nobody in their right mind asks (`test_*_fuzzed`):
broken encodings, wrong types in every field, forged signatures, foreign hosts. The ordinary run asks some 1,500 times,
the soak run (`python -m pytest -m soak tests/hostile`) more than 50,000 times. Nothing may answer 5xx, raise, log an
error or tell a secret. The other modules hold what can be said one by one: who may come in, how large, how long.
"""
