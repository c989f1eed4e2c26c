"""The appraisal of one employee as text."""
