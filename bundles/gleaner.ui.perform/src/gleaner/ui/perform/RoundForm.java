// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.perform;

import gleaner.desk.mix.MixCheck;
import gleaner.desk.perform.RoundWords;
import gleaner.desk.perform.SetModel;
import gleaner.desk.perform.Speakers;
import gleaner.desk.perform.Speakers.Speaker;
import gleaner.desk.perform.Typed;
import gleaner.files.Sentence;
import gleaner.performance.programme.Mode;
import gleaner.performance.programme.Pace;
import gleaner.performance.programme.Pauses;
import gleaner.performance.programme.Round;
import gleaner.performance.programme.Says;
import gleaner.ui.Fonts;
import gleaner.ui.Spoken;
import gleaner.ui.form.FormRow;
import gleaner.ui.form.TextField;
import gleaner.ui.form.Wheel;
import gleaner.voice.GenerationOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;

/** The chosen round: who speaks, how many poems, how they come onto the stage, what is shown before. Shows the model and changes it. */
final class RoundForm {
	private static final int MOST_POEMS = 1_000_000;
	private static final int LONGEST_COUNT = 60;

	private final Composite area;
	private final Desk desk;
	private final SetModel model;
	private final Label heading;
	private final TextField title;
	private final FormRow saysRow;
	private final Combo says;
	private final FormRow promptRow;
	private final TextField prompt;
	private final FormRow seedRow;
	private final NumberRow seed;
	private final FormRow poemsRow;
	private final NumberRow poems;
	private final Button endless;
	private final Combo mode;
	private final TextField before;
	private final NumberRow seconds;
	private final NumberRow count;
	private final Button asks;
	private List<Speaker> speakers = List.of();

	/** @param onFit runs when the form needs another height */
	RoundForm(Composite parent, Desk desk, Runnable onFit) {
		this.desk = desk;
		model = desk.set();
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 8).spacing(8, 6).applyTo(area);
		heading = new Label(area, SWT.NONE);
		heading.setFont(Fonts.ui(heading, 0, SWT.BOLD));
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(heading);
		FormRow titleRow = new FormRow(area, "Title", "The round's name on the desk.", 1);
		title = new TextField(titleRow, "without a title", text -> model.change("title", round -> round.withTitle(text)));
		saysRow = new FormRow(area, "Says", "Who speaks in this round. The round copies the Mix as it "
				+ "is now; later changes do not count.", 1);
		says = combo(saysRow);
		says.addListener(SWT.Selection, e -> choose(says.getSelectionIndex()));
		promptRow = new FormRow(area, "Prompt", "The beginning of each poem.", 1);
		prompt = new TextField(promptRow, "", text -> changeOrder("prompt", order -> order.with(order.request().withPrompt(text))));
		seedRow = new FormRow(area, "Seed", "The same seed gives the same poems on another evening.", 1);
		seed = new NumberRow(seedRow, "a number", new TextField.Steps(1, -1e15, 1e15),
				text -> Typed.whole("Seed", text, -1_000_000_000_000_000L, 1_000_000_000_000_000L),
				value -> changeOrder("seed", order -> order.with(order.request().withSeed((long) value))), onFit);
		poemsRow = new FormRow(area, "Poems", "The number of poems to show.", 1);
		poems = new NumberRow(poemsRow, "how many", TextField.Steps.WHOLE, text -> Typed.whole("Poems", text, 1, MOST_POEMS),
				value -> model.change("poems", round -> round.withPoems((long) value)), onFit);
		endless = Spoken.name(new Button(area, SWT.CHECK | SWT.WRAP), "Poems: all, without end");
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(60, SWT.DEFAULT).applyTo(endless);
		endless.addListener(SWT.Selection, e -> model.change("",
				round -> round.withPoems(endless.getSelection() ? Round.ENDLESS : Math.max(1, usualPoems(round)))));
		FormRow modeRow = new FormRow(area, "Comes", "How a poem comes onto the stage.", 1);
		mode = combo(modeRow);
		mode.setItems(Stream.of(Mode.values()).map(Mode::inWords).toArray(String[]::new));
		mode.addListener(SWT.Selection, e -> changeMode(Mode.values()[mode.getSelectionIndex()]));
		FormRow beforeRow = new FormRow(area, "Before it", "A title that the stage shows before the round; empty for none.", 1);
		before = new TextField(beforeRow, "no title", text -> model.change("before", round -> round.withBefore(
				new Round.Before(text, round.before().seconds(), round.before().countDown()))));
		FormRow secondsRow = new FormRow(area, "For", "The seconds that the title stays.", 2);
		seconds = new NumberRow(secondsRow, "seconds", new TextField.Steps(1, 0, Pauses.LONGEST),
				text -> Typed.decimal("The title", text, 0, Pauses.LONGEST),
				value -> model.change("seconds", round -> round.withBefore(
						new Round.Before(round.before().title(), value, round.before().countDown()))),
				onFit);
		unit(secondsRow, "seconds");
		FormRow countRow = new FormRow(area, "Countdown",
				"The countdown on stage before the first poem, in seconds; 0 for none.", 2);
		count = new NumberRow(countRow, "seconds", new TextField.Steps(1, 0, LONGEST_COUNT),
				text -> Typed.whole("The countdown", text, 0, LONGEST_COUNT),
				value -> model.change("count", round -> round.withBefore(
						new Round.Before(round.before().title(), round.before().seconds(), (int) value))),
				onFit);
		unit(countRow, "seconds");
		asks = new Button(area, SWT.CHECK | SWT.WRAP);
		asks.setText("Ask for another one after it");
		asks.setToolTipText("Asks whether to show another round like it. If not, the next round follows by itself");
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(60, SWT.DEFAULT).applyTo(asks);
		asks.addListener(SWT.Selection, e -> model.change("", round -> round.withAsks(asks.getSelection())));
	}

	private static Combo combo(FormRow row) {
		Combo combo = row.named(new Combo(row.controls(), SWT.READ_ONLY));
		GridDataFactory.fillDefaults().grab(true, false).hint(40, SWT.DEFAULT).applyTo(combo);
		Wheel.movesTheForm(combo);
		return combo;
	}

	private static void unit(FormRow row, String words) {
		new Label(row.controls(), SWT.NONE).setText(words);
	}

	Composite control() {
		return area;
	}

	void setFocus() {
		title.control().setFocus();
	}

	private long usualPoems(Round round) {
		return round.says() instanceof Says.Poems listed ? listed.titles().size() : 10;
	}

	private void changeOrder(String what, UnaryOperator<GenerationOrder> how) {
		model.change(what, round -> round.says() instanceof Says.Spoken(var order) ? round.withSays(new Says.Spoken(how.apply(order)))
				: round);
	}

	/** Another way to come has another usual speed; a speed that the poet has chosen stays. */
	private void changeMode(Mode other) {
		model.change("", round -> {
			boolean usual = round.pace().wordsAMinute() == round.mode().usualSpeed();
			Pace pace = usual ? round.pace().withWordsAMinute(other.usualSpeed()) : round.pace();
			return round.withMode(other).withPace(pace);
		});
	}

	private void choose(int index) {
		if (index <= 0 || index > speakers.size()) return; // the first is who speaks now
		switch (speakers.get(index - 1)) {
		case Speakers.Voice voice -> speak(voice);
		case Speakers.OwnPoems _ -> choosePoems();
		case Speakers.AFile _ -> chooseFile();
		}
		show();
	}

	private void speak(Speakers.Voice voice) {
		Optional<GenerationOrder> before = model.round().map(Round::says).filter(Says.Spoken.class::isInstance)
				.map(now -> ((Says.Spoken) now).order());
		Optional<GenerationOrder> order = voice.order(before);
		if (order.isEmpty()) desk.say(MixCheck.shown(voice.check().inWords()));
		order.ifPresent(wanted -> model.change("", round -> round.withSays(new Says.Spoken(wanted))
				.withPoems(round.says() instanceof Says.Spoken ? round.poems() : 10)));
	}

	private void choosePoems() {
		List<String> now = model.round().map(Round::says).filter(Says.Poems.class::isInstance)
				.map(listed -> ((Says.Poems) listed).titles()).orElse(List.of());
		desk.titles(area, all -> {
			PoemChooserDialog dialog = new PoemChooserDialog(area.getShell(), all, now);
			if (dialog.open() != Window.OK || dialog.chosen().isEmpty()) return;
			model.change("", round -> round.withSays(new Says.Poems(dialog.chosen())).withPoems(Round.ENDLESS));
		});
	}

	private void chooseFile() {
		FileDialog dialog = new FileDialog(area.getShell(), SWT.OPEN);
		dialog.setText("Which file does the round read?");
		dialog.setFilterExtensions(new String[] { "*.txt;*.md", "*" });
		dialog.setFilterNames(new String[] { "Texts (*.txt, *.md)", "All files" });
		String chosen = dialog.open();
		if (chosen != null) model.change("", round -> round.withSays(new Says.TextFile(Path.of(chosen))).withPoems(Round.ENDLESS));
	}

	/** Shows the chosen round. Whether the form needs another height. */
	boolean show() {
		Optional<Round> chosen = model.round();
		area.setEnabled(chosen.isPresent());
		if (chosen.isEmpty()) return false;
		Round round = chosen.get();
		heading.setText("Round " + (model.chosen() + 1));
		title.show(round.title());
		showSpeakers(round);
		boolean spoken = round.says() instanceof Says.Spoken;
		boolean changed = promptRow.setVisible(spoken) | seedRow.setVisible(spoken);
		if (round.says() instanceof Says.Spoken(var order)) {
			prompt.show(order.request().prompt());
			seed.show(order.request().seed());
		}
		changed |= saysRow.tell(sentence(desk.facts(model.chosen()).trouble()));
		boolean isAll = round.poems() == Round.ENDLESS;
		endless.setSelection(isAll);
		String words = spoken ? "Poems without end, until stopped" : "All of them";
		if (!endless.getText().equals(words)) {
			endless.setText(words);
			changed = true;
		}
		changed |= poemsRow.setVisible(!isAll);
		if (!isAll) poems.show(round.poems());
		mode.select(round.mode().ordinal());
		before.show(round.before().title());
		seconds.show(round.before().seconds());
		count.show(round.before().countDown());
		asks.setSelection(round.asks());
		if (changed) area.layout(true, true);
		return changed;
	}

	private static String sentence(String trouble) {
		return trouble.isEmpty() ? "" : Sentence.of(trouble);
	}

	private void showSpeakers(Round round) {
		speakers = desk.speakers();
		List<String> words = new ArrayList<>();
		words.add(RoundWords.says(round.says(), desk.palette()));
		speakers.forEach(speaker -> words.add(speaker.label()));
		if (!List.of(says.getItems()).equals(words)) says.setItems(words.toArray(String[]::new));
		says.select(0);
	}
}
