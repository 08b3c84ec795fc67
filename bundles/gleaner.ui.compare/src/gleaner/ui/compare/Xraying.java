// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.compare;

import gleaner.compare.xray.Xray;
import gleaner.compare.xray.XrayModel;
import gleaner.compare.xray.XrayUnit;
import gleaner.desk.compare.PanePoems;
import gleaner.desk.compare.Session;
import gleaner.engine.EngineException;
import gleaner.engine.NextUnits;
import gleaner.engine.NextUnits.NextUnit;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.ui.Background;
import gleaner.ui.Status;
import gleaner.voice.GenerationOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;

/** Asks a pane's own model what it expected, in the background, poem by poem as they come, and shows it on a card. UI thread only. */
final class Xraying {
	/** So many of the newest poems are looked at. */
	private static final int MOST_POEMS = 3;
	/** On a card stand so many of what else might have come. */
	private static final int SHOWN = 6;

	private final VoicePane pane;
	private final Room room;
	private final Background reading;
	private final Background spelling;
	private final XrayCard card;
	private boolean isOn;
	private boolean isReading;
	private double candidates = Double.NaN;

	/** What was read of a poem. */
	private record Read(long poem, Xray xray) {
	}

	Xraying(VoicePane pane, Room room) {
		this.pane = pane;
		this.room = room;
		reading = Background.newest(pane.control());
		spelling = Background.newest(pane.control());
		card = new XrayCard(pane.text().control(), this::branch);
		pane.text().control().addListener(SWT.MouseHover, event -> pane.text().offsetAt(event.x, event.y).ifPresent(this::tell));
		pane.text().control().addListener(SWT.MouseDown, event -> card.close());
		pane.text().control().addVerifyKeyListener(event -> {
			if (card.isOpen() && card.key(event.keyCode)) event.doit = false; // before the text moves its caret
		});
	}

	boolean isOn() {
		return isOn;
	}

	/** Among how many candidates the model chose; NaN if not known. */
	double candidates() {
		return candidates;
	}

	void set(boolean on) {
		if (isOn == on) return;
		isOn = on;
		if (on) {
			look();
			return;
		}
		reading.cancel();
		isReading = false;
		card.close();
		pane.text().clearTints();
	}

	/** Another text is shown. */
	void forget() {
		reading.cancel();
		isReading = false;
		candidates = Double.NaN;
		card.close();
	}

	/** Looks at what has come since; while it is at it nothing more is begun. */
	void look() {
		if (!isOn || isReading || room.session().isEmpty() || room.studio().isEmpty()) return;
		List<PanePoems.Poem> all = pane.poems().all();
		List<PanePoems.Poem> wanted = all.subList(Math.max(0, all.size() - MOST_POEMS), all.size()).stream()
				.filter(poem -> pane.xray(poem).map(known -> !known.text().equals(readable(poem))).orElse(!readable(poem).isBlank()))
				.toList();
		if (wanted.isEmpty()) return;
		Optional<Session.Stream> stream = room.session().get().stream(pane.index());
		List<Optional<Xray>> known = wanted.stream().map(pane::xray).toList();
		Studio studio = room.studio().get();
		GenerationOrder order = room.session().get().layout().order(pane.index());
		isReading = true;
		reading.work("X-ray", turn -> read(studio, order, wanted, known, turn)).interruptible().orElse(sentence -> {
			isReading = false;
			isOn = false;
			Status.say(sentence);
			pane.tell();
		}).then(found -> {
			isReading = false;
			if (!isOn || !room.session().flatMap(now -> now.stream(pane.index())).equals(stream)) return;
			for (Read each : found) pane.text().tint(each.poem, each.xray);
			count();
			pane.tell();
		});
	}

	/** Without a last word that may still grow, or a model that goes by words would not know it. */
	private static String readable(PanePoems.Poem poem) {
		String text = poem.text();
		if (poem.isWhole()) return text;
		int end = text.length();
		while (end > poem.promptLength() && !Character.isWhitespace(text.charAt(end - 1))) end--;
		return text.substring(0, end).stripTrailing();
	}

	private List<Read> read(Studio studio, GenerationOrder order, List<PanePoems.Poem> poems, List<Optional<Xray>> known,
			Background.Turn turn) throws EngineException, StudioException, InterruptedException {
		List<Read> all = new ArrayList<>();
		try (XrayModel model = XrayModel.open(studio, room.engines(), room.mixing().models(), order, turn)) {
			for (int i = 0; i < poems.size(); i++) {
				PanePoems.Poem poem = poems.get(i);
				String text = readable(poem);
				int from = Math.min(poem.promptLength(), text.length());
				Xray xray = known.get(i).isPresent() ? model.reader().goOn(known.get(i).get(), text, poem.isWhole(), turn)
						: model.reader().read(text, from, poem.isWhole(), turn);
				all.add(new Read(poem.offset(), xray));
			}
		}
		return all;
	}

	private void count() {
		double bits = 0;
		int places = 0;
		for (PanePoems.Poem poem : pane.poems().all()) {
			Optional<Xray> xray = pane.xray(poem);
			if (xray.isEmpty()) continue;
			for (XrayUnit unit : xray.get().units()) if (unit.probability() > 0) {
				bits += unit.bits();
				places++;
			}
		}
		candidates = places == 0 ? Double.NaN : Math.pow(2, bits / places);
	}

	/** Tells what might have come at the caret; false if nothing is known of it. */
	boolean tell() {
		if (!isOn || pane.text().page().isEmpty()) return false;
		pane.text().control().showSelection();
		tell(pane.text().caret());
		return card.isOpen();
	}

	/** Tells what might have come at a place in the debris. */
	private void tell(long place) {
		if (!isOn) return;
		Optional<PanePoems.Poem> poem = pane.poems().at(place);
		if (poem.isEmpty() || pane.xray(poem.get()).isEmpty()) return;
		Xray xray = pane.xray(poem.get()).get();
		Optional<XrayUnit> unit = xray.at((int) (place - poem.get().offset()));
		if (unit.isEmpty()) return;
		XrayUnit there = unit.get();
		List<XrayCard.Row> rows = new ArrayList<>();
		String came = xray.text().substring(there.start(), there.end());
		boolean isKnown = false;
		for (NextUnit each : there.likeliest().subList(0, Math.min(SHOWN, there.likeliest().size()))) {
			boolean isIt = each.text().equals(came) || came.indexOf('\n') >= 0 && each.text().startsWith("\n") && there.rank() > 0
					&& each.probability() == there.probability();
			isKnown |= isIt;
			rows.add(new XrayCard.Row(each.text(), "", each.probability(), isIt));
		}
		if (!isKnown) rows.add(new XrayCard.Row(came, "", there.probability(), true));
		card.open(pane.text().location(poem.get().offset() + there.start()), word(xray, there), there, rows);
		spell(poem.get(), xray, there, rows);
	}

	private static String word(Xray xray, XrayUnit unit) {
		String text = xray.text();
		int begin = unit.start();
		while (begin > 0 && !Character.isWhitespace(text.charAt(begin - 1))) begin--;
		int end = unit.end();
		while (end < text.length() && !Character.isWhitespace(text.charAt(end))) end++;
		return text.substring(begin, end).strip();
	}

	/** Tells, a moment later, which words each of them would have begun. */
	private void spell(PanePoems.Poem poem, Xray xray, XrayUnit unit, List<XrayCard.Row> rows) {
		if (xray.kind() == NextUnits.Kind.WORD || room.session().isEmpty()) return;
		Studio studio = room.studio().orElseThrow();
		GenerationOrder order = room.session().get().layout().order(pane.index());
		String before = xray.text().substring(0, unit.start());
		String came = word(xray, unit);
		spelling.work("X-ray", turn -> {
			List<XrayCard.Row> spelt = new ArrayList<>();
			try (XrayModel model = XrayModel.open(studio, room.engines(), room.mixing().models(), order, turn)) {
				for (XrayCard.Row row : rows)
					spelt.add(row.spelt(row.isIt() ? came : row.unit().isBlank() ? "" : model.reader().word(before, row.unit())));
			}
			return spelt;
		}).interruptible().orElse(sentence -> {
			// the letters are there already
		}).then(spelt -> card.show(unit, spelt));
	}

	private void branch(XrayUnit unit, XrayCard.Row row) {
		if (room.session().isEmpty() || pane.text().page().isEmpty()) return;
		for (PanePoems.Poem poem : pane.poems().all()) {
			Optional<Xray> xray = pane.xray(poem);
			if (xray.isEmpty() || !xray.get().units().contains(unit)) continue;
			room.branching().branch(pane.name(), room.session().get().layout().order(pane.index()),
					pane.text().page().get().debris() + "@" + poem.offset(), pane.harvest(poem), unit.start(), row.unit(),
					row.probability());
			return;
		}
	}
}
