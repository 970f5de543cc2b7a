"""Jobs on the page: many at once leave the browser free for everything else, and each is followed to its end."""

from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Page, Request

from tests.support.workbench_page import begun, unfold

MANY = 8
"""More than a browser opens connections to one server."""
ASKED = """async (many) => {
  const headers = { "X-Workbench": "1", "Content-Type": "application/json" };
  const address = `/api/scenarios/${document.body.dataset.scenario}/jobs`;
  const ask = async (path, body) => (await fetch(path, { method: "POST", headers, body: JSON.stringify(body) })).json();
  const made = [];
  for (let k = 0; k < many; k += 1) made.push(await ask(address, { number: 1, audience: "prt" }));
  return made.map((job) => job.id);
}"""
STOPPED = """async (jobs) => {
  const headers = { "X-Workbench": "1", "Content-Type": "application/json" };
  for (const id of jobs) await fetch(`/api/jobs/${id}/stop`, { method: "POST", headers, body: "{}" });
}"""


class Underway:
    """Requests of one kind that are under way at once, over all pages of a browser; and the most there ever were."""

    def __init__(self, context: BrowserContext, path: str) -> None:
        """Count from now on."""
        self.path, self.now, self.most = path, 0, 0
        context.on("request", lambda asked: self._counted(asked, 1))
        context.on("requestfinished", lambda asked: self._counted(asked, -1))
        context.on("requestfailed", lambda asked: self._counted(asked, -1))

    def _counted(self, asked: Request, more: int) -> None:
        if urlsplit(asked.url).path.endswith(self.path) and asked.method == "GET":
            self.now += more
            self.most = max(self.most, self.now)


def all_ended(page: Page) -> list[str]:
    """The states of all jobs of the list when none can be stopped any more."""
    page.wait_for_selector("#desk-files li:has(button:has-text('Stop'):not([hidden]))", state="detached")
    return [t.rpartition(": ")[2] for t in page.locator("#desk-files li > div:first-child").all_inner_texts()]


def listed(page: Page, jobs: int) -> None:
    unfold(page, "Bestanden")
    page.wait_for_selector(f"#desk-files li >> nth={jobs - 1}")


def test_many_open_jobs_on_two_pages_take_one_stream_and_each_is_followed_to_its_end(
    page: Page, context: BrowserContext
) -> None:
    begun(page, "tiny/tiny")
    streams, questions = Underway(context, "/events"), Underway(context, "/jobs")
    jobs = page.evaluate(ASKED, MANY)
    second = context.new_page()
    second.goto(page.url)
    with page.expect_request("**/events"):
        listed(page, MANY)
    listed(second, MANY)
    page.evaluate(STOPPED, jobs)
    for each in (page, second):
        ends = all_ended(each)
        assert len(ends) == MANY
        assert set(ends) <= {"gestopt", "klaar"}, "the first may be done before it is asked to stop"
    assert streams.most == 1
    assert questions.most <= 2, "one of each page"
    second.close()


def test_a_page_whose_stream_is_refused_asks(page: Page) -> None:
    begun(page, "tiny/tiny")
    page.route("**/events", lambda asked: asked.fulfill(status=404))
    page.evaluate(ASKED, 1)
    with page.expect_request("**/events"):
        listed(page, 1)
    assert all_ended(page) == ["klaar"]


def test_progress_comes_by_the_stream(page: Page) -> None:
    begun(page, "tiny/tiny")
    page.evaluate(ASKED, 1)
    with page.expect_request("**/events"):
        listed(page, 1)
    page.route("**/jobs?*", lambda asked: asked.abort())
    assert all_ended(page) == ["klaar"]


SAID = """() => {
  window.said = [];
  new MutationObserver(() => window.said.push(document.getElementById("desk-said").textContent))
    .observe(document.getElementById("desk-said"), { childList: true, characterData: true, subtree: true });
}"""


def test_a_server_that_is_away_is_told_once_and_not_at_every_question(page: Page) -> None:
    begun(page, "tiny/tiny")
    page.route("**/events", lambda asked: asked.fulfill(status=404))
    page.evaluate(ASKED, 1)
    listed(page, 1)
    page.evaluate(SAID)
    page.route("**/jobs?*", lambda asked: asked.fulfill(status=429, json={}))
    for _ in range(3):
        with page.expect_response("**/jobs?*"):
            pass
    page.unroute("**/jobs?*")
    assert all_ended(page) == ["klaar"], "it goes on asking"
    said = page.evaluate("window.said")
    assert len(said) == 2, said
    assert said[0] != said[1]
