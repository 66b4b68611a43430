"""Puts the pages together: addresses, what wraps them, what is said when one cannot be shown."""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import ClientDisconnect
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from storage.errors import StorageError
from web.guesses import Guesses
from web.headers import Headers
from web.pages import (
    after,
    answer,
    badges,
    calendar,
    calls,
    draw,
    followup,
    health,
    invitations,
    letter,
    letter_dates,
    letter_expected,
    letter_form,
    letter_late,
    letter_leaving,
    materials,
    notices,
    own_needs,
    own_papers,
    speaker,
    survey,
    team_answers,
    team_arrivals,
    team_attendance,
    team_attendees,
    team_broadcast,
    team_broadcasts,
    team_calls,
    team_committee,
    team_decisions,
    team_draw,
    team_emergency,
    team_expected,
    team_followup,
    team_group,
    team_guest,
    team_hotel,
    team_import,
    team_incidents,
    team_letters,
    team_lodging,
    team_members,
    team_messages,
    team_needs,
    team_paper_person,
    team_papers,
    team_people,
    team_person,
    team_plan,
    team_planned,
    team_programme,
    team_reminders,
    team_run_sheet,
    team_signatures,
    team_speaker,
    team_speakers,
    team_survey,
    team_tasks,
    team_waiting,
    team_wave,
    team_waves,
    team_workrooms,
    webhook,
)
from web.proof import LINKS
from web.show import HERE
from web.site import Site
from web.team import doors
from web.team.desk import SentAlready
from web.teams import Teams
from web.ways_out import Elsewhere, Faults, again, elsewhere, left, refused, unavailable

ROUTES = (
    Route("/", invitations.home),
    Route("/c", invitations.code),
    *(
        route
        for link in LINKS
        for route in (
            Route(link, invitations.invitation),
            Route(f"{link}/appel", calls.ask, methods=["GET"]),
            Route(f"{link}/appel", calls.request_call, methods=["POST"]),
            Route(f"{link}/merci", calls.thanks),
        )
    ),
    *letter.ROUTES,
    *letter_dates.ROUTES,
    *letter_expected.ROUTES,
    *letter_form.ROUTES,
    *letter_late.ROUTES,
    *letter_leaving.ROUTES,
    *own_papers.ROUTES,
    Route("/confidentialite", notices.privacy),
    Route("/privacy", notices.privacy),
    Route("/confidentialite/{workshop}", notices.privacy_of),
    Route("/privacy/{workshop}", notices.privacy_of),
    Route("/accessibilite", notices.accessibility),
    Route("/accessibility", notices.accessibility),
    Route("/health", health.health),
    Route("/robots.txt", notices.robots),
    Route(webhook.PATH, webhook.receive, methods=["POST"]),
    *badges.ROUTES,
    *doors.ROUTES,
    *team_waiting.ROUTES,
    *team_speakers.ROUTES,
    *team_speaker.ROUTES,
    *speaker.ROUTES,
    *materials.ROUTES,
    *team_import.ROUTES,
    *team_people.ROUTES,
    *team_answers.ROUTES,
    *team_waves.ROUTES,
    *team_wave.ROUTES,
    *team_letters.ROUTES,
    *team_person.ROUTES,
    *team_messages.ROUTES,
    *team_calls.ROUTES,
    *team_decisions.ROUTES,
    *team_plan.ROUTES,
    *team_draw.ROUTES,
    *team_group.ROUTES,
    *draw.ROUTES,
    *team_members.ROUTES,
    *team_attendance.ROUTES,
    *team_arrivals.ROUTES,
    *team_signatures.ROUTES,
    *team_attendees.ROUTES,
    *team_expected.ROUTES,
    *team_reminders.ROUTES,
    *team_broadcast.ROUTES,
    *team_broadcasts.ROUTES,
    *team_lodging.ROUTES,
    *team_hotel.ROUTES,
    *team_guest.ROUTES,
    *team_needs.ROUTES,
    *team_committee.ROUTES,
    *team_emergency.ROUTES,
    *team_incidents.ROUTES,
    *team_tasks.ROUTES,
    *team_workrooms.ROUTES,
    *team_programme.ROUTES,
    *team_run_sheet.ROUTES,
    *own_needs.ROUTES,
    *team_planned.ROUTES,
    *team_papers.ROUTES,
    *team_paper_person.ROUTES,
    *team_survey.ROUTES,
    *team_followup.ROUTES,
    *followup.ROUTES,
    *survey.ROUTES,
    *calendar.ROUTES,
    *answer.ROUTES,
    *after.ROUTES,
    Mount("/static", StaticFiles(directory=HERE / "static")),
)


def build_app(site: Site) -> Starlette:
    """Build the pages of a site. Tokens are secrets: the server in front must not log addresses."""
    app = Starlette(
        routes=ROUTES,
        middleware=[
            Middleware(Headers, secure=site.public_url.startswith("https://")),
            Middleware(Faults),
        ],
        exception_handlers={
            ClientDisconnect: left,
            Elsewhere: elsewhere,
            HTTPException: refused,
            SentAlready: again,
            StorageError: unavailable,
        },
    )
    app.state.site = site
    app.state.teams = Teams(site.database)
    app.state.guesses = Guesses(site.seconds)
    return app
