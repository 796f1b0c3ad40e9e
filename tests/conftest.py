import os

from hypothesis import settings

# Continuous integration sees the same examples every time; by hand, new ones are looked for.
settings.register_profile("ci", derandomize=True, deadline=None, print_blob=True)
settings.register_profile("dev", deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "dev")
