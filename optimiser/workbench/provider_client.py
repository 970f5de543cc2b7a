"""What signing in at a provider takes from Authlib, without a warning that is not for whoever starts a server."""

import warnings

import authlib.deprecate  # it says first that its warnings are always shown
from joserfc.errors import JoseError

with warnings.catch_warnings():
    # Authlib warns where it finds httpx and not httpx2; both work, and which one is there is for who installs
    warnings.filterwarnings("ignore", "The httpx module is deprecated", authlib.deprecate.AuthlibDeprecationWarning)
    from authlib.integrations.base_client import OAuthError
    from authlib.integrations.httpx_client._compat import httpx2 as http
    from authlib.integrations.starlette_client import OAuth

__all__ = ["JoseError", "OAuth", "OAuthError", "http"]
