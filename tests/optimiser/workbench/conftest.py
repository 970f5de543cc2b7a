"""The workbench of a module of tests, and the browser of who opened it."""

import pytest

from tests.support.workbench import application, local


@pytest.fixture(scope="module")
def app(tmp_path_factory):
    with application(tmp_path_factory.mktemp("workbench")) as found:
        yield found


@pytest.fixture(scope="module")
def desk(app):
    return local(app)
