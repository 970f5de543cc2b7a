"""The workbench of a module of tests, the browser of who opened it, and the databases that it may have."""

import pytest

from tests.support.postgres import cluster
from tests.support.workbench import application, local


@pytest.fixture(scope="module")
def app(tmp_path_factory):
    with application(tmp_path_factory.mktemp("workbench")) as found:
        yield found


@pytest.fixture(scope="module")
def desk(app):
    return local(app)


@pytest.fixture(scope="session")
def postgres():
    with cluster() as found:
        yield found


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request, tmp_path):
    """The address of an empty database, of each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'kept.db'}"
    return request.getfixturevalue("postgres").database()
