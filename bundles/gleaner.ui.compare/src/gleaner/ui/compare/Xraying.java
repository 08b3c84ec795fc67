// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.compare;

import gleaner.compare.xray.ToldXray;
import gleaner.compare.xray.Xray;
import gleaner.compare.xray.XrayModel;
import gleaner.compare.xray.XrayUnit;
import gleaner.desk.compare.PanePoems;
import gleaner.desk.compare.Session;
import gleaner.engine.EngineException;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.studio.poem.Harvest;
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

	private final VoicePane pane;
	private final Room room;
	private final Background reading;
	private final PlaceCard card;
	private boolean isOn;
	private boolean isReading;
	private double candidates = Double.NaN;
	/** Whether the pane's engine has told, while it made the text, how likely each piece was: then it is not asked again. */
	private boolean isTold;

	/** What was read of a poem. */
	private record Read(long poem, Xray xray) {
	}

	/**
	 * What was read.
	 *
	 * @param isTold whether all of it is what the engine had told itself
	 */
	private record Found(List<Read> poems, boolean isTold) {
	}

	Xraying(VoicePane pane, Room room) {
		this.pane = pane;
		this.room = room;
		reading = Background.newest(pane.control());
		card = new PlaceCard(pane.text().control(), room, () -> {
			// the branches stand beside the panes
		});
		pane.text().control().addListener(SWT.MouseHover, event -> pane.text().offsetAt(event.x, event.y).ifPresent(this::tell));
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
		if (stream.isEmpty()) return;
		List<Optional<Xray>> known = wanted.stream().map(pane::xray).toList();
		Studio studio = room.studio().get();
		GenerationOrder order = room.session().get().layout().order(pane.index());
		isReading = true;
		reading.work("X-ray", turn -> read(studio, order, stream.get(), wanted, known, turn)).interruptible().orElse(sentence -> {
			isReading = false;
			isOn = false;
			Status.say(sentence);
			pane.tell();
		}).then(found -> {
			isReading = false;
			if (!isOn || !room.session().flatMap(now -> now.stream(pane.index())).equals(stream)) return;
			isTold = found.isTold;
			for (Read each : found.poems) pane.text().tint(each.poem, each.xray);
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

	/** What the engine has told itself, or else what its model says now. */
	private Found read(Studio studio, GenerationOrder order, Session.Stream stream, List<PanePoems.Poem> poems, List<Optional<Xray>> known,
			Background.Turn turn) throws EngineException, StudioException, InterruptedException {
		List<Read> told = told(studio, stream, poems);
		if (told.stream().anyMatch(read -> !read.xray.units().isEmpty())) return new Found(told, true);
		try (XrayModel model = XrayModel.open(studio, room.engines(), room.mixing().models(), order, turn)) {
			List<Read> all = new ArrayList<>();
			for (int i = 0; i < poems.size(); i++) {
				PanePoems.Poem poem = poems.get(i);
				String text = readable(poem);
				int from = Math.min(poem.promptLength(), text.length());
				Xray xray = known.get(i).isPresent() ? model.reader().goOn(known.get(i).get(), text, poem.isWhole(), turn)
						: model.reader().read(text, from, poem.isWhole(), turn);
				all.add(new Read(poem.offset(), xray));
			}
			return new Found(all, false);
		} catch (EngineException e) {
			if (poems.stream().noneMatch(PanePoems.Poem::isWhole)) return new Found(List.of(), true); // it tells when a poem is complete
			throw e;
		}
	}

	private static List<Read> told(Studio studio, Session.Stream stream, List<PanePoems.Poem> poems) throws StudioException {
		List<Read> all = new ArrayList<>();
		for (PanePoems.Poem poem : poems) {
			long number = stream.making().request().first() + poem.number() - 1;
			if (poem.isWhole()) all.add(new Read(poem.offset(),
					ToldXray.of(poem.text(), poem.promptLength(), studio.debris().why(stream.debris(), number).reasons())));
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
		if (!isOn || room.session().isEmpty()) return;
		Optional<PanePoems.Poem> poem = pane.poems().at(place);
		if (poem.isEmpty() || pane.xray(poem.get()).isEmpty()) return;
		Xray xray = pane.xray(poem.get()).get();
		Optional<XrayUnit> unit = xray.at((int) (place - poem.get().offset()));
		if (unit.isEmpty()) return;
		long offset = poem.get().offset();
		GenerationOrder order = room.session().get().layout().order(pane.index());
		card.tell(new PlaceCard.Subject(xray, () -> pane.poems().at(offset).map(pane::harvest).orElse(Harvest.EMPTY), pane.name(),
				pane.text().page().orElseThrow().debris() + "@" + offset, Optional.of(order), isTold), unit.get(),
				pane.text().location(offset + unit.get().start()));
	}
}
