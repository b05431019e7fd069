"""The pure heart of awsquiz: no screen, no disk, no clock, no global random.

Read `model` first, then the way of a fact: `notes`, `merge`, `questions`, `study`, `exam`.
"""
