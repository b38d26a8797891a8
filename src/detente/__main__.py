"""`python -m detente`: the command line."""

from detente.surfaces.cli import app

if __name__ == "__main__":
    app()
