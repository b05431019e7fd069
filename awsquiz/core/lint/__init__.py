"""What is wrong with content that can be read: cards, scenarios, exam blueprints.

Read `finding` first: what each of `cards`, `scenarios` and `blueprints` gives.
"""
