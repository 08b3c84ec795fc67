// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.compare;

import gleaner.compare.xray.Tint;
import gleaner.compare.xray.ToldXray;
import gleaner.compare.xray.Xray;
import gleaner.compare.xray.XrayModel;
import gleaner.compare.xray.XrayUnit;
import gleaner.desk.thread.ModelChoice;
import gleaner.engine.EngineException;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.studio.poem.Harvest;
import gleaner.ui.Background;
import gleaner.ui.Ink;
import gleaner.ui.Spoken;
import gleaner.ui.Status;
import gleaner.ui.StudioAccess;
import gleaner.ui.Tintable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/**
 * The x-ray of a text where it stands, in whatever view that is: read in the background, and again from there on where the poet changes
 * it; gone as it came. UI thread only.
 */
final class InPlace {
	/** A net takes about a second for a thousand letters. */
	static final int LONGEST = 8_000;
	private static final int PAUSE_MILLIS = 500;

	private final Room room;
	private final Tintable text;
	private final Background reading;
	private final PlaceCard card;
	private boolean isOn;
	/** Who reads; nothing where the text's own engine has told all. */
	private Optional<ModelChoice> model = Optional.empty();
	private Optional<Xray> xray = Optional.empty();

	private InPlace(Room room, Tintable text) {
		this.room = room;
		this.text = text;
		StyledText widget = text.widget();
		reading = Background.newest(widget);
		card = new PlaceCard(widget, room, room::showBranches);
		widget.addListener(SWT.MouseHover, this::pointed);
		widget.addListener(SWT.Modify, event -> changed());
		Spoken.more(widget, () -> isOn ? at(widget.getCaretOffset()).map(unit -> XrayWords.of(xray.orElseThrow(), unit)).orElse("") : "");
		Ink.follow(widget, any -> tint());
		SelectedTints.follow(widget, () -> xray);
	}

	/** The one of a text, made when it is first asked for. */
	static InPlace of(Room room, Tintable text) {
		StyledText widget = text.widget();
		if (widget.getData(InPlace.class.getName()) instanceof InPlace known) return known;
		InPlace made = new InPlace(room, text);
		widget.setData(InPlace.class.getName(), made);
		return made;
	}

	/** The one of a control, if its text was ever x-rayed. */
	static Optional<InPlace> of(Control control) {
		return control != null && control.getData(InPlace.class.getName()) instanceof InPlace known ? Optional.of(known) : Optional.empty();
	}

	boolean isOn() {
		return isOn;
	}

	/** What the text is; it must not be empty to be read. */
	Harvest harvest() {
		return text.harvest();
	}

	/** Has the text read by a model; nothing for what its own engine has told while it made it. */
	void on(Optional<ModelChoice> by) {
		isOn = true;
		model = by;
		xray = Optional.empty();
		tint();
		read(0);
	}

	void off() {
		isOn = false;
		reading.cancel();
		card.close();
		xray = Optional.empty();
		tint();
	}

	private void read(int pause) {
		Harvest harvest = text.harvest();
		Optional<Studio> studio = StudioAccess.current();
		if (!isOn || studio.isEmpty() || harvest.text().isBlank()) return;
		Optional<Xray> known = xray;
		boolean isAgain = pause > 0;
		Background.Order<Xray> order = reading.work("X-ray", turn -> read(studio.get(), harvest, known, turn));
		if (isAgain) order.after(pause).interruptible();
		else order.shown(this::off);
		order.orElse(sentence -> {
			off();
			Status.say(sentence);
		}).then(found -> {
			if (!isOn || !text.harvest().text().equals(harvest.text())) return;
			xray = Optional.of(found);
			tint();
			if (!isAgain) tell(found, harvest.length());
		});
	}

	private Xray read(Studio studio, Harvest harvest, Optional<Xray> known, Background.Turn turn)
			throws EngineException, StudioException, InterruptedException {
		if (model.isEmpty()) return ToldXray.of(harvest, studio.debris());
		String read = harvest.text().substring(0, Math.min(LONGEST, harvest.length()));
		try (XrayModel open = XrayModel.open(studio, room.engines(), room.mixing().models(), Xrays.order(model.get()), turn)) {
			return known.isPresent() ? open.reader().goOn(known.get(), read, false, turn) : open.reader().read(read, 0, false, turn);
		}
	}

	private void tell(Xray found, int length) {
		String who = model.map(ModelChoice::words).orElse("its own engine");
		String cut = model.isPresent() && length > LONGEST
				? String.format(Locale.ENGLISH, " Only the first %,d characters were read.", LONGEST)
				: "";
		Status.say("x-ray: " + XrayWords.summary(who, found).replaceFirst("\\.$", "")
				+ (cut.isEmpty() ? "" : "." + cut.replaceFirst("\\.$", "")));
	}

	/** What stands before the change is known still. */
	private void changed() {
		if (!isOn) return;
		card.close();
		String now = text.widget().getText();
		xray = xray.map(known -> model.isEmpty() ? known.upTo(same(known.text(), now)) : known.upTo(sameWords(known.text(), now)));
		tint();
		read(PAUSE_MILLIS);
	}

	private static int same(String one, String other) {
		int most = Math.min(one.length(), other.length());
		int same = 0;
		while (same < most && one.charAt(same) == other.charAt(same)) same++;
		return same;
	}

	/** A word that has grown is another one. */
	private static int sameWords(String one, String other) {
		int same = same(one, other);
		while (same > 0 && !Character.isWhitespace(one.charAt(same - 1))) same--;
		return same;
	}

	private void tint() {
		if (text.widget().isDisposed()) return;
		List<StyleRange> ranges = new ArrayList<>();
		int length = text.widget().getCharCount();
		for (XrayUnit unit : xray.map(Xray::units).orElse(List.of())) {
			int tint = Tint.of(unit);
			if (tint > 0 && unit.end() > unit.start() && unit.end() <= length
					&& !xray.get().text().substring(unit.start(), unit.end()).isBlank())
				ranges.add(new StyleRange(unit.start(), unit.end() - unit.start(), null, Tints.of(tint)));
		}
		text.tint(ranges);
	}

	private Optional<XrayUnit> at(int offset) {
		return xray.flatMap(known -> known.at(offset));
	}

	private void pointed(Event event) {
		if (!isOn || card.isOpen()) return;
		int place = text.widget().getOffsetAtPoint(new Point(event.x, event.y));
		if (place >= 0) tell(place);
	}

	/** Tells what else might have come at the caret; false if nothing is known of it. */
	boolean tell() {
		if (!isOn) return false;
		text.widget().showSelection();
		int caret = text.widget().getSelection().x;
		return tell(caret);
	}

	private boolean tell(int place) {
		Optional<XrayUnit> unit = at(place);
		if (unit.isEmpty()) return false;
		Xray known = xray.orElseThrow();
		card.tell(new PlaceCard.Subject(known, text::harvest, text.title(), text.title() + "@" + known.text().hashCode(),
				model.or(room.xrays()::remembered).map(Xrays::order), false), unit.get(),
				text.widget().getLocationAtOffset(unit.get().start()));
		return true;
	}
}
