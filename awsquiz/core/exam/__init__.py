"""Exams: blueprints, drawing, the sitting as a fold of its events, the report, the forecast."""
