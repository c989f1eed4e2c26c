"""Appraisal of a whole office, one file after another."""
