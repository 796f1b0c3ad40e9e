"""The classes that a model is written with: pytm's, with the words of this field.

    from bioward.models.authoring import TM, BiometricData, Boundary, CaptureDevice, Comparator, Flow

    tm = TM("Front door", owner="landlord", home_jurisdiction="DE")
    hall = Boundary("Hall", physical="semi_public")
    face = BiometricData("Face image", modality="face", form="sample")
    camera = CaptureDevice("Camera", inBoundary=hall, attended=False)
    matcher = Comparator("Matcher", inBoundary=hall, mode="verification")
    Flow(camera, matcher, data=[face], encryption="tls")

There is a class for each kind of element (`capture_device` is CaptureDevice), one for each class of data
(`class: biometric` is BiometricData), Boundary and Flow. TM is pytm's own and takes the attributes of the system as
keywords. Yes and no may be True and False; what is not known for sure is `either("tls", "mtls")`; what is not said is
unknown. A word or a value that does not exist is refused, with the nearest one that does.

Each class is made when it is first asked for. Editors and type checkers read authoring.pyi, which is generated:
`python -m bioward.models.authoring_stub`.
"""

from typing import Any

from pytm import TM

from bioward.models.authoring_base import CLASSES, make
from bioward.models.authoring_check import Either, either
from bioward.models.problems import did_you_mean

__all__ = ["TM", "Either", "either", *CLASSES]


def __getattr__(name: str) -> Any:
    """Makes a class, and keeps it."""
    if name not in CLASSES:
        hint = "" if name.startswith("_") else did_you_mean(name, __all__)
        raise AttributeError(f"there is no '{name}' here" + (f": {hint}" if hint else ""), name=name)
    made = globals()[name] = make(name)
    return made


def __dir__() -> list[str]:
    return sorted(__all__)
