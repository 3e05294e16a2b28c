"""The version, which `.packaging/build-wheel` writes."""
__version__ = "0"
