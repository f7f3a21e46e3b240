"""Attackers: hostile requests to every way in, secrets in every way out.

Everything that listens is asked by a plain seeded generator what nobody in their right mind asks (`test_*_fuzzed`):
broken encodings, wrong types in every field, forged signatures, foreign hosts. The ordinary run asks some 2,300 times,
the soak run (`python -m pytest -m soak tests/hostile`) 65,000 times, each route of each server among them. Nothing may
answer 5xx, raise, log an error or tell a secret. `test_connections` misuses the connections themselves,
`test_patterns` the regular expressions.
"""
