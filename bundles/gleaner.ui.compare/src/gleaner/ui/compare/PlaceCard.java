// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.compare;

import gleaner.compare.xray.Xray;
import gleaner.compare.xray.XrayModel;
import gleaner.compare.xray.XrayUnit;
import gleaner.engine.NextUnits;
import gleaner.engine.NextUnits.NextUnit;
import gleaner.studio.Studio;
import gleaner.studio.poem.Harvest;
import gleaner.ui.Background;
import gleaner.ui.Status;
import gleaner.voice.GenerationOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;

/** Tells, on a card, what else might have come at a place of a text that was x-rayed, and lets it come as a branch. UI thread only. */
final class PlaceCard {
	/** On a card stand so many of what else might have come. */
	private static final int SHOWN = 6;

	private final Room room;
	private final Background spelling;
	private final XrayCard card;
	private final Runnable onBranch;
	private Subject subject;

	/**
	 * What a place is of.
	 *
	 * @param xray of the text up to now
	 * @param text with its origins, as it is when something else is to come
	 * @param name whose it is
	 * @param place names the text, so that several branches of one are one tree
	 * @param order who goes on from there; nothing if nobody is known who could
	 * @param isTold whether its engine has told all this while it made the text: then no model can be asked
	 */
	record Subject(Xray xray, Supplier<Harvest> text, String name, String place, Optional<GenerationOrder> order, boolean isTold) {
	}

	/** @param onBranch runs when something goes on from a place: who is not in the room shows where */
	PlaceCard(StyledText over, Room room, Runnable onBranch) {
		this.room = room;
		this.onBranch = onBranch;
		spelling = Background.newest(over);
		card = new XrayCard(over, this::branch);
		over.addListener(SWT.MouseDown, event -> card.close());
		over.addVerifyKeyListener(event -> {
			if (card.isOpen() && card.key(event.keyCode)) event.doit = false; // before the text moves its caret
		});
	}

	boolean isOpen() {
		return card.isOpen();
	}

	void close() {
		card.close();
	}

	/** Tells of a place, on a card below a point of the widget. */
	void tell(Subject of, XrayUnit unit, Point where) {
		subject = of;
		Xray xray = of.xray;
		List<XrayCard.Row> rows = new ArrayList<>();
		String came = xray.text().substring(unit.start(), unit.end());
		boolean isKnown = false;
		for (NextUnit each : unit.likeliest().subList(0, Math.min(SHOWN, unit.likeliest().size()))) {
			boolean isIt = each.text().equals(came) || came.indexOf('\n') >= 0 && each.text().startsWith("\n") && unit.rank() > 0
					&& each.probability() == unit.probability();
			isKnown |= isIt;
			rows.add(new XrayCard.Row(each.text(), "", each.probability(), isIt));
		}
		if (!isKnown) rows.add(new XrayCard.Row(came, "", unit.probability(), true));
		card.open(where, word(xray, unit), of.isTold ? "Put it there" : "Continue from here", unit, rows);
		if (!of.isTold && xray.kind() != NextUnits.Kind.WORD) spell(of, unit, rows);
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
	private void spell(Subject of, XrayUnit unit, List<XrayCard.Row> rows) {
		if (of.order.isEmpty() || room.studio().isEmpty()) return;
		Studio studio = room.studio().get();
		GenerationOrder order = of.order.get();
		String before = of.xray.text().substring(0, unit.start());
		String came = word(of.xray, unit);
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
		if (subject.order.isEmpty()) {
			Status.say("there is no model to continue from here; choose one with X-Ray in Place by…");
			return;
		}
		Harvest text = subject.text.get();
		if (!text.text().startsWith(subject.xray.text().substring(0, unit.end()))) {
			Status.say("the text has changed in the meantime, so nothing continues from there");
			return;
		}
		onBranch.run();
		if (subject.isTold)
			room.branching().instead(subject.name, subject.order.get(), subject.place, text, unit, row.unit(), row.probability());
		else room.branching().branch(subject.name, subject.order.get(), subject.place, text, unit.start(), row.unit(), row.probability());
	}
}
