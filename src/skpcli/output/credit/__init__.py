"""Angka kredit as text."""
