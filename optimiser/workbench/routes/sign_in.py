"""Signing in: with the token of an own machine, or at a provider of OpenID Connect."""

import hmac
from typing import Any

from fastapi import APIRouter, HTTPException, Request, Response
from fastapi.responses import RedirectResponse

from optimiser.workbench.parts import AParts, Parts
from optimiser.workbench.people import LOCAL
from optimiser.workbench.provider_client import JoseError, OAuth, OAuthError, http
from optimiser.workbench.settings import SignInSettings
from optimiser.workbench.sign_ins import COOKIE, LASTS

router = APIRouter(tags=["sign-in"])

_LONGEST_SUBJECT = 200
"""Characters of an identifier that are kept; OpenID Connect allows 255, providers use some forty."""


def provider(settings: SignInSettings) -> Any:
    """The client of the provider; what it signs is checked against its published keys."""
    oauth = OAuth()
    oauth.register(
        "provider",
        client_id=settings.client,
        client_secret=settings.secret,
        server_metadata_url=f"{settings.issuer.rstrip('/')}/.well-known/openid-configuration",
        client_kwargs={"scope": "openid profile email", "code_challenge_method": "S256"},
    )
    return oauth.provider


def with_token(parts: Parts, token: str) -> Response:
    """Sign in whoever has the token of this workbench; the address loses it."""
    known = parts.settings.token
    if not known or not hmac.compare_digest(token.encode(), known.encode()):
        raise HTTPException(401, "token")
    return _begun(parts, LOCAL.subject, LOCAL.name)


@router.get("/sign-in")
async def sign_in(request: Request, parts: AParts) -> Response:
    """To the provider, and back."""
    if parts.settings.sign_in is None:
        raise HTTPException(404, "token")
    client = request.app.state.provider
    try:
        found: Response = await client.authorize_redirect(request, f"{parts.settings.address}/sign-in/back")
    except (http.HTTPError, ValueError, KeyError) as error:  # away, or no provider
        raise HTTPException(503, "provider") from error
    return found


@router.get("/sign-in/back")
async def back(request: Request, parts: AParts) -> Response:
    """From the provider: it says who this is."""
    if parts.settings.sign_in is None:
        raise HTTPException(404, "token")
    try:
        token = await request.app.state.provider.authorize_access_token(request)
    except (OAuthError, JoseError, ValueError, KeyError) as error:  # another state, or what it says is not signed by it
        raise HTTPException(401, "provider") from error
    except http.HTTPError as error:
        raise HTTPException(503, "provider") from error
    info = token.get("userinfo") or {}
    subject = str(info.get("sub") or "")
    if not subject or len(subject) > _LONGEST_SUBJECT:  # cut short, two people could become one
        raise HTTPException(401, "provider")
    request.session.clear()
    return _begun(parts, subject, str(info.get("name") or info.get("email") or subject)[:200])


@router.post("/sign-out")
def sign_out(request: Request, parts: AParts) -> Response:
    """The browser is signed out."""
    parts.sign_ins.end(request.cookies.get(COOKIE, ""))
    response = Response(status_code=204)
    response.delete_cookie(COOKIE)
    return response


def _begun(parts: Parts, subject: str, name: str) -> Response:
    response = RedirectResponse("/", 303)
    response.set_cookie(
        COOKIE,
        parts.sign_ins.begin(subject, name),
        max_age=int(LASTS.total_seconds()),
        httponly=True,
        secure=parts.settings.secure,
        # a provider sends people back from its own site, and a strict cookie would not come along
        samesite="lax" if parts.settings.sign_in else "strict",
    )
    return response
