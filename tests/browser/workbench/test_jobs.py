"""Jobs on the page: many at once leave the page free for everything else, and each is followed to its end."""

from playwright.sync_api import Page, Request

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


class Waiting:
    """Questions about jobs that are under way at the same time, and the most there ever were."""

    def __init__(self, page: Page) -> None:
        """Count from now on."""
        self.now = self.most = 0
        page.on("request", lambda asked: self._counted(asked, 1))
        page.on("requestfinished", lambda asked: self._counted(asked, -1))
        page.on("requestfailed", lambda asked: self._counted(asked, -1))

    def _counted(self, asked: Request, more: int) -> None:
        if "/jobs" in asked.url and asked.method == "GET":
            self.now += more
            self.most = max(self.most, self.now)


def test_many_open_jobs_take_one_question_at_a_time_and_each_is_followed_to_its_end(page: Page) -> None:
    begun(page, "tiny/tiny")
    jobs, waiting = page.evaluate(ASKED, MANY), Waiting(page)
    unfold(page, "Bestanden")
    page.wait_for_selector(f"#desk-files li >> nth={MANY - 1}")
    page.evaluate(STOPPED, jobs)
    page.wait_for_selector("#desk-files li:has(button:has-text('Stop'):not([hidden]))", state="detached")
    ends = [t.rpartition(": ")[2] for t in page.locator("#desk-files li > div:first-child").all_inner_texts()]
    assert len(ends) == MANY
    assert set(ends) <= {"gestopt", "klaar"}, "the first may be done before it is asked to stop"
    assert waiting.most == 1
