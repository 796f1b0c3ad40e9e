"""What is installed is what is in the checkout: one import package over four folders."""

import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
FOLDERS = ("cli", "models", "reports", "threats")
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
SETUPTOOLS: dict[str, Any] = PYPROJECT["tool"]["setuptools"]
GLOBS = [(package, glob) for package, globs in SETUPTOOLS["package-data"].items() for glob in globs]

# A folder may have no schema of its own; every other kind of data must be there.
OPTIONAL_GLOBS = {"*.schema.json"}


def folder_of(package: str) -> Path:
    folder: str = SETUPTOOLS["package-dir"].get(package, package)
    return ROOT / folder


def data_files(package: str, glob: str) -> list[Path]:
    """The files a package-data glob stands for, as seen in the checkout."""
    pattern = f"{glob}/*" if glob.endswith("**") else glob
    found = folder_of(package).glob(pattern)
    return sorted(path for path in found if path.is_file() and "__pycache__" not in path.parts)


def name_in_wheel(package: str, path: Path) -> str:
    return f"{package.replace('.', '/')}/{path.relative_to(folder_of(package)).as_posix()}"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """A wheel built from a copy, so that nothing an earlier build left behind gets into it."""
    source = tmp_path_factory.mktemp("source")
    for name in ("pyproject.toml", "MANIFEST.in", "LICENSE", "NOTICE", "README.md"):
        if (ROOT / name).exists():
            shutil.copy(ROOT / name, source)
    for folder in ("bioward", *FOLDERS):
        shutil.copytree(ROOT / folder, source / folder, symlinks=True, ignore=shutil.ignore_patterns("__pycache__"))
    out = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(source)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (built,) = out.glob("*.whl")
    return zipfile.ZipFile(built)


def test_every_folder_is_a_listed_package_and_no_other() -> None:
    assert sorted(SETUPTOOLS["packages"]) == ["bioward", *(f"bioward.{name}" for name in FOLDERS)]
    assert SETUPTOOLS["package-dir"] == {f"bioward.{name}": name for name in FOLDERS}


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_folders_are_flat(folder: str) -> None:
    nested = [path.relative_to(ROOT).as_posix() for path in (ROOT / folder).glob("**/*/__init__.py")]
    assert nested == [], "a subpackage that is not listed would be missing from the wheel"


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_links_are_relative_and_lead_to_the_folders(folder: str) -> None:
    link = ROOT / "bioward" / folder
    assert link.is_symlink()
    assert link.readlink() == Path("..") / folder


def test_the_import_name_holds_nothing_else() -> None:
    held = {path.name for path in (ROOT / "bioward").iterdir()} - {"__pycache__"}
    assert held == {"__init__.py", "__main__.py", "py.typed", *FOLDERS}


@pytest.mark.parametrize(("package", "glob"), GLOBS)
def test_every_data_glob_stands_for_files(package: str, glob: str) -> None:
    assert data_files(package, glob) or glob in OPTIONAL_GLOBS


def test_every_module_is_in_the_wheel(wheel: zipfile.ZipFile) -> None:
    on_disk = {
        name_in_wheel(package, path) for package in SETUPTOOLS["packages"] for path in folder_of(package).glob("*.py")
    }
    assert on_disk - set(wheel.namelist()) == set()


def test_every_data_file_is_in_the_wheel(wheel: zipfile.ZipFile) -> None:
    on_disk = {name_in_wheel(package, path) for package, glob in GLOBS for path in data_files(package, glob)}
    assert on_disk - set(wheel.namelist()) == set()


def test_the_wheel_holds_nothing_that_is_not_on_disk(wheel: zipfile.ZipFile) -> None:
    in_wheel = {name for name in wheel.namelist() if name.startswith("bioward/")}
    assert {name for name in in_wheel if not (ROOT / name).is_file()} == set()
    assert {name for name in in_wheel if "__pycache__" in name} == set()


def test_only_bioward_becomes_importable(wheel: zipfile.ZipFile) -> None:
    tops = {name.split("/")[0] for name in wheel.namelist()}
    version = PYPROJECT["project"]["version"]
    assert tops == {"bioward", f"bioward-{version}.dist-info"}
    assert wheel.read(f"bioward-{version}.dist-info/top_level.txt").split() == [b"bioward"]


def test_the_wheel_carries_its_licence(wheel: zipfile.ZipFile) -> None:
    licences = f"bioward-{PYPROJECT['project']['version']}.dist-info/licenses"
    assert wheel.read(f"{licences}/LICENSE") == (ROOT / "LICENSE").read_bytes()
    assert f"{licences}/NOTICE" in wheel.namelist()
