"""The page in headless Chromium: what a person sees, presses and types, and how fast."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from slack_sdk import WebClient

from bot.playground import Playground
from tests.chromium import chromium
from tests.playground.conftest import PretendClock
from tests.playground.echo_bot import BUTTON, HOME, EchoBot
from tests.playground.test_files import PIXEL

Json = dict[str, Any]
OPTION = {"text": {"type": "plain_text", "text": "Alpha"}, "value": "alpha"}
CONFIRM = {
    "title": {"type": "plain_text", "text": "Sure?"},
    "text": {"type": "mrkdwn", "text": "*Sprint planning*"},
    "confirm": {"type": "plain_text", "text": "Cancel it"},
    "deny": {"type": "plain_text", "text": "Keep it"},
}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as launched:
        yield launched


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Page:
    """One for the module: a new one takes a second."""
    return browser.new_page()


@pytest.fixture
def page(tab: Page, playground: Playground, echo_bot: EchoBot, clock: PretendClock) -> Iterator[Page]:
    """The page as Aino, just opened; in the end the browser has had no complaint."""
    complaints: list[str] = []
    tab.on("console", lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None)
    tab.on("pageerror", lambda error: complaints.append(str(error)))
    tab.set_viewport_size({"width": 1280, "height": 800})
    tab.emulate_media(color_scheme="light")
    tab.goto(playground.url)
    tab.evaluate("localStorage.clear()")
    expect(tab.locator("html")).to_have_attribute("data-ready", "U0AINO")
    yield tab
    assert complaints == []


def say(page: Page, text: str) -> None:
    page.get_by_label("Message #general").fill(text)
    page.keyboard.press("Enter")


def last(page: Page) -> Any:
    return page.locator("#messages .message").last


def post(api: WebClient, page: Page, text: str, blocks: list[Json] | None = None, channel: str = "C0GENERAL") -> Any:
    ts = api.chat_postMessage(channel=channel, text=text, blocks=blocks)["ts"]
    message = page.locator(f'#messages [data-ts="{ts}"]')
    expect(message).to_be_visible()
    return message


def test_a_command_is_completed_by_keyboard_and_answered_to_its_author_alone(page: Page) -> None:
    page.keyboard.type("/e")
    options = page.get_by_role("option")
    expect(options).to_have_text(
        ["/echo[anything]Says what you said", "/escaped[anything]Says what you said, with ids for names"]
    )
    page.keyboard.press("ArrowDown")
    expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Tab")
    page.keyboard.type("hello")
    expect(page.locator(".usage")).to_have_text("/echo [anything]")
    page.keyboard.press("Enter")
    expect(last(page)).to_contain_text("Only visible to you")
    expect(last(page).locator(".words")).to_have_text("hello")
    expect(page.locator("#announcer")).to_have_text("echobot: hello")


def test_hostile_text_stays_text(page: Page, api: WebClient) -> None:
    text = "<img src=x onerror=alert(1)> &lt;b&gt;x&lt;/b&gt; <javascript:alert(1)|press> `<i>`"
    message = post(api, page, text)
    expect(message.locator(".words")).to_have_text("img src=x onerror=alert(1) <b>x</b> press <i>")
    expect(message.locator(".words a, .words img, .words b, .words i")).to_have_count(0)


def test_mrkdwn_and_dates_in_the_readers_zone(page: Page, api: WebClient) -> None:
    unix = int(datetime(2026, 11, 26, 12, 30, tzinfo=UTC).timestamp())
    text = (
        f"*Alpha* _is_ ~not~ `free`\n&gt; <!date^{unix}^{{date_short_pretty}} {{time}}|fallback> <@U0SAM> <#C0RANDOM>"
    )
    words = post(api, page, text).locator(".words")
    expect(words.locator("strong")).to_have_text("Alpha")
    expect(words.locator("em")).to_have_text("is")
    expect(words.locator("s")).to_have_text("not")
    expect(words.locator("code")).to_have_text("free")
    expect(words.locator("blockquote")).to_have_text("tomorrow 14:30 @Sam #random")
    page.get_by_role("radio", name="Sam").click()
    expect(page.locator("#messages blockquote").last).to_have_text("tomorrow 7:30 AM @Sam #random")


def test_blocks_are_drawn(page: Page, api: WebClient) -> None:
    text = {"type": "mrkdwn", "text": "*Alpha*"}
    cells = [{"type": "raw_text", "text": cell} for cell in ("Room", "Free")]
    blocks: list[Json] = [
        {"type": "header", "text": {"type": "plain_text", "text": "Rooms"}},
        {"type": "section", "text": text, "fields": [text, text], "accessory": BUTTON | {"action_id": "other"}},
        {"type": "divider"},
        {"type": "context", "elements": [text]},
        {"type": "table", "rows": [cells, cells]},
        {"type": "image", "alt_text": "A far picture", "image_url": "https://example.com/x.png"},
        {"type": "markdown", "text": "# Title\n\n- one\n- two"},
        {"type": "actions", "elements": [BUTTON | {"style": "primary"}]},
    ]
    message = post(api, page, "Rooms", blocks)
    expect(message.get_by_role("heading", name="Rooms")).to_be_visible()
    expect(message.locator(".fields p")).to_have_count(2)
    expect(message.get_by_role("columnheader")).to_have_text(["Room", "Free"])
    expect(message.get_by_role("link", name="A far picture")).to_have_attribute("href", "https://example.com/x.png")
    expect(message.get_by_role("listitem")).to_have_text(["one", "two"])
    expect(message.get_by_role("button", name="Press me")).to_have_count(2)
    expect(message.locator(".button.primary")).to_have_count(1)


def test_a_press_replaces_the_message_and_keeps_the_focus(page: Page) -> None:
    say(page, "/buttons")
    expect(last(page)).to_contain_text("/buttons")
    last(page).get_by_role("button", name="Press me").focus()
    page.keyboard.press("Enter")
    expect(last(page).locator(".words")).to_contain_text("Pressed")
    expect(last(page)).to_be_focused()


def test_a_dialog_asks_first(page: Page, api: WebClient, echo_bot: EchoBot) -> None:
    button = BUTTON | {"style": "danger", "confirm": CONFIRM}
    message = post(api, page, "Here", [{"type": "actions", "elements": [button]}])
    message.get_by_role("button", name="Press me").click()
    dialog = page.get_by_role("dialog", name="Sure?")
    dialog.get_by_role("button", name="Keep it").click()
    expect(dialog).to_be_hidden()
    message.get_by_role("button", name="Press me").click()
    dialog.get_by_role("button", name="Cancel it").click()
    expect(message.locator(".words")).to_contain_text("Pressed")


def test_a_choice_reaches_the_bot(page: Page, api: WebClient, echo_bot: EchoBot) -> None:
    element = {"type": "static_select", "action_id": "press", "options": [OPTION]}
    message = post(api, page, "Choose", [{"type": "actions", "elements": [element]}])
    message.get_by_role("combobox").select_option("alpha")
    expect(message.locator(".words")).to_contain_text("Pressed")
    actions = [body["actions"] for body in echo_bot.heard.queue if "actions" in body]
    assert actions[0][0]["selected_option"] == OPTION


def test_a_form_shows_what_is_wrong_where_it_is(page: Page, api: WebClient) -> None:
    say(page, "/form")
    dialog = page.get_by_role("dialog", name="A form")
    field = dialog.get_by_label("Title")
    expect(field).to_be_focused()
    expect(dialog.get_by_label("Day")).to_have_value("2026-11-26")
    page.keyboard.press("Enter")
    expect(dialog.get_by_text("Please complete this required field.")).to_be_visible()
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_be_focused()
    api.views_publish(user_id="U0AINO", view=HOME)
    api.chat_postMessage(channel="C0GENERAL", text="The Home tab has come by now")
    expect(last(page)).to_contain_text("The Home tab has come by now")
    expect(dialog.get_by_text("Please complete this required field.")).to_be_visible()
    field.fill("bad")
    page.keyboard.press("Enter")
    expect(dialog.get_by_text("No.")).to_be_visible()
    field.fill("good")
    dialog.get_by_label("Day").fill("2026-11-30")
    dialog.get_by_role("button", name="Send").click()
    expect(dialog).to_be_hidden()


def test_escape_closes_a_form(page: Page, echo_bot: EchoBot) -> None:
    page.get_by_label("Message #general").fill("/form")
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="A form")
    expect(dialog).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()


def test_a_mention_is_answered_in_a_thread(page: Page) -> None:
    say(page, "@echobot what's free?")
    last(page).get_by_role("button", name="1 reply").click()
    thread = page.get_by_role("complementary", name="Thread")
    expect(thread.locator(".message")).to_have_count(2)
    expect(thread.get_by_label("Reply…")).to_be_focused()
    page.keyboard.type("/echo here")
    page.keyboard.press("Enter")
    expect(thread.locator(".message").last).to_contain_text("/echo is not supported in threads. Sorry!")
    page.keyboard.press("Escape")
    expect(thread).to_be_hidden()


def test_the_home_tab(page: Page) -> None:
    page.get_by_role("navigation").get_by_role("button", name="echobot").click()
    page.get_by_role("tab", name="Home").click()
    expect(page.get_by_role("tabpanel", name="Home").locator("strong")).to_have_text("Home")
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("tab", name="Messages")).to_have_attribute("aria-selected", "true")
    page.get_by_label("Message echobot").fill("hello")
    page.keyboard.press("Enter")
    expect(last(page)).to_contain_text("hello")


def test_people_see_their_own_world(page: Page) -> None:
    say(page, "/echo for Aino")
    expect(last(page)).to_contain_text("for Aino")
    page.get_by_role("radio", name="Aino").focus()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("radio", name="Sam")).to_be_focused()
    expect(page.locator("#messages")).not_to_contain_text("for Aino")


def test_news_from_elsewhere_is_marked_and_takes_no_press_away(page: Page, api: WebClient) -> None:
    row = page.get_by_role("navigation").get_by_role("button", name="echobot")
    row.focus()
    api.chat_postMessage(channel="D0AINO", text="A reminder")
    expect(row).to_contain_text("new")
    expect(row).to_be_focused()
    row.click()
    expect(row).not_to_contain_text("new")
    expect(last(page)).to_contain_text("A reminder")


def test_a_picture_is_shown_with_its_words(page: Page, api: WebClient) -> None:
    page.get_by_role("navigation").get_by_role("button", name="echobot").click()
    api.files_upload_v2(channel="D0AINO", content=PIXEL, filename="day.png", title="Today", alt_txt="Alpha is free")
    picture = last(page).get_by_role("img", name="Alpha is free")
    expect(picture).to_have_js_property("naturalWidth", 1)
    expect(last(page).locator("figcaption")).to_have_text("Today")


def test_a_scheduled_message_comes_with_the_clock(page: Page, api: WebClient, clock: PretendClock) -> None:
    api.chat_scheduleMessage(channel="C0GENERAL", post_at=int(clock.now().timestamp()) + 900, text="In a while")
    page.get_by_role("button", name="+15 min").click()
    expect(last(page).locator(".words")).to_have_text("In a while")


def test_the_clock_is_set_on_the_page(page: Page, clock: PretendClock) -> None:
    expect(page.locator("#clock-time")).to_have_text("14:00")
    page.get_by_role("button", name="+1 h").click()
    expect(page.locator("#clock-time")).to_have_text("15:00")
    page.get_by_text("Set date and time").click()
    page.get_by_label("Set the time in Helsinki").fill("2026-12-01T09:30")
    page.get_by_role("button", name="Set", exact=True).click()
    expect(page.locator("#clock-time")).to_have_text("09:30")
    assert clock.now() == datetime(2026, 12, 1, 7, 30, tzinfo=UTC)


def test_light_and_dark(page: Page) -> None:
    expect(page.locator("html")).to_have_attribute("data-theme", "light")
    page.emulate_media(color_scheme="dark")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.get_by_role("button", name="Use light colours").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "light")


def test_a_narrow_window_keeps_the_sidebar_at_hand(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 780})
    expect(page.get_by_role("navigation")).to_be_hidden()
    page.get_by_role("button", name="Channels and people").click()
    page.get_by_role("navigation").get_by_role("button", name="random").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("#random")
    expect(page.get_by_role("navigation")).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollWidth") == 390
