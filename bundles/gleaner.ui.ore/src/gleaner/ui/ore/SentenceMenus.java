// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.ore;

import gleaner.desk.ore.Cells;
import gleaner.desk.ore.Presets;
import gleaner.desk.thread.ModelChoice;
import gleaner.mining.assay.Column;
import gleaner.mining.sift.Age;
import gleaner.mining.sift.Order;
import gleaner.mining.sift.OreFilter;
import gleaner.mining.sift.Range;
import gleaner.mining.sift.Sieve;
import gleaner.mining.sift.Sieves;
import gleaner.mining.verdict.Verdict;
import gleaner.ui.Background;
import gleaner.ui.Status;
import gleaner.ui.StudioAccess;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.eclipse.jface.dialogs.IInputValidator;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** The menus behind the words of the sentence. */
final class SentenceMenus {
	private static final List<String> METRES = List.of("iambic", "trochaic", "anapestic", "dactylic", "free");

	private final OreDesk desk;
	private final Control parent;

	SentenceMenus(OreDesk desk, Control parent) {
		this.desk = desk;
		this.parent = parent;
	}

	private Sieve sieve() {
		return desk.sieve();
	}

	/** Opens the menu of a topic of {@link gleaner.mining.sift.SieveWords}, or one of {@code more}, {@code like} and {@code keep}. */
	void open(String topic) {
		if (topic.equals("keep")) {
			keep();
			return;
		}
		if (topic.equals("like")) {
			desk.like(Optional.empty());
			return;
		}
		if (topic.equals("question")) {
			ask();
			return;
		}
		Menu menu = new Menu(parent);
		if (topic.equals("more")) more(menu);
		else fill(menu, topic);
		menu.addListener(SWT.Hide, event -> parent.getDisplay().asyncExec(menu::dispose));
		menu.setLocation(parent.getDisplay().getCursorLocation());
		menu.setVisible(true);
	}

	/** Fills the menu of a topic. */
	void fill(Menu menu, String topic) {
		switch (topic) {
		case "sources" -> sources(menu);
		case "models" -> models(menu);
		case "corpora" -> corpora(menu);
		case "ages" -> ages(menu);
		case "surpriseBy" -> surpriseBy(menu);
		case "metre" -> {
			radio(menu, "any metre", sieve().metre().isEmpty(), () -> desk.sieve(sieve().withMetre("")));
			for (String metre : METRES)
				radio(menu, metre, sieve().metre().equals(metre), () -> desk.sieve(sieve().withMetre(metre)));
		}
		case "verdicts" -> verdicts(menu);
		case "passed" -> check(menu, "nothing like what I passed", sieve().unlikePassed(),
				on -> desk.sieve(sieve().withUnlikePassed(on)));
		case "filters" -> filters(menu);
		case "order" -> order(menu);
		default -> Column.of(topic).ifPresent(column -> ranges(menu, column));
		}
	}

	private void sources(Menu menu) {
		radio(menu, "all sources", sieve().sources().isEmpty(), () -> desk.sieve(sieve().withSources(Set.of())));
		for (String source : desk.shown().tally().sources().keySet())
			check(menu, source.replace("&", "&&"), sieve().sources().contains(source),
					on -> desk.sieve(sieve().withSources(with(sieve().sources(), source, on))));
	}

	private void models(Menu menu) {
		radio(menu, "all models", sieve().models().isEmpty(), () -> desk.sieve(sieve().withModels(Set.of())));
		desk.shown().tally().sources().forEach((source, of) -> of.models().keySet().forEach(step -> {
			String key = Sieve.model(source, step);
			boolean isOn = !sieve().models().isEmpty() && sieve().hasModel(source, step);
			check(menu, (source + " " + step).replace("&", "&&"), isOn, on -> {
				Set<String> other = with(sieve().models(), key, on);
				if (!on) other.remove(step); // as a command line names it, of whatever thread
				desk.sieve(sieve().withModels(other));
			});
		}));
	}

	private void corpora(Menu menu) {
		radio(menu, "all corpora", sieve().corpora().isEmpty(), () -> desk.sieve(sieve().withCorpora(Set.of())));
		for (String corpus : desk.shown().tally().corpora().keySet())
			check(menu, (corpus.isEmpty() ? "not known" : corpus).replace("&", "&&"), sieve().corpora().contains(corpus),
					on -> desk.sieve(sieve().withCorpora(with(sieve().corpora(), corpus, on))));
	}

	private void ages(Menu menu) {
		radio(menu, "all days", sieve().ages().isEmpty(), () -> desk.sieve(sieve().withAges(Set.of())));
		for (Age age : Age.values()) check(menu, age.words(), sieve().ages().contains(age), on -> {
			Set<Age> other = EnumSet.noneOf(Age.class);
			other.addAll(sieve().ages());
			if (on) other.add(age);
			else other.remove(age);
			desk.sieve(sieve().withAges(other));
		});
	}

	/** Who says how surprising raw poems are. The models are read when the menu opens. */
	private void surpriseBy(Menu menu) {
		radio(menu, "the letters of the corpora", desk.surpriseBy().isEmpty(), () -> desk.surpriseBy(Optional.empty()));
		desk.mine().ifPresent(mine -> Background.once(parent, "Models", turn -> mine.models()).then(models -> {
			if (menu.isDisposed()) return;
			for (ModelChoice model : models) radio(menu, model.words().replace("&", "&&"), desk.surpriseBy().filter(model::equals)
					.isPresent(), () -> desk.surpriseBy(Optional.of(model)));
		}));
	}

	private static Set<String> with(Set<String> names, String name, boolean on) {
		Set<String> other = new TreeSet<>(names);
		if (on) other.add(name);
		else other.remove(name);
		return other;
	}

	private void verdicts(Menu menu) {
		for (Verdict verdict : Verdict.values()) check(menu, Cells.mark(verdict), sieve().verdicts().contains(verdict), on -> {
			Set<Verdict> other = EnumSet.noneOf(Verdict.class);
			other.addAll(sieve().verdicts());
			if (on) other.add(verdict);
			else other.remove(verdict);
			desk.sieve(sieve().withVerdicts(other));
		});
	}

	private void filters(Menu menu) {
		List<OreFilter> filters = StudioAccess.all(OreFilter.class);
		for (OreFilter filter : filters) check(menu, filter.name(), sieve().filters().contains(filter.name()),
				on -> desk.sieve(sieve().withFilters(with(sieve().filters(), filter.name(), on))));
	}

	private void order(Menu menu) {
		for (Order.Kind kind : Order.Kind.values())
			if (kind != Order.Kind.COLUMN) radio(menu, Order.of(kind).words(), sieve().order().kind() == kind,
					() -> desk.sieve(sieve().with(Order.of(kind))));
		MenuItem columns = new MenuItem(menu, SWT.CASCADE);
		columns.setText("by a column");
		columns.setMenu(new Menu(menu));
		for (Column column : Presets.columns()) radio(columns.getMenu(), column.title(), sieve().order().column() == column,
				() -> desk.sieve(sieve().with(Order.of(column))));
		new MenuItem(menu, SWT.SEPARATOR);
		check(menu, "turned round", sieve().order().isTurned(), on -> desk.sieve(sieve().with(sieve().order().turned())));
	}

	private void ranges(Menu menu, Column column) {
		Range now = sieve().ranges().get(column);
		radio(menu, "any", now == null, () -> desk.sieve(sieve().with(column, null)));
		for (Range range : Presets.of(column))
			radio(menu, Presets.words(column, range), range.equals(now), () -> desk.sieve(sieve().with(column, range)));
		MenuItem other = new MenuItem(menu, SWT.PUSH);
		other.setText("other…");
		other.addListener(SWT.Selection, event -> write(column));
	}

	private void more(Menu menu) {
		cascade(menu, "Models", "models");
		cascade(menu, "Corpora", "corpora");
		cascade(menu, "Days", "ages");
		for (Column column : Presets.columns()) cascade(menu, column.title(), column.key());
		cascade(menu, "Metre", "metre");
		cascade(menu, "Marks", "verdicts");
		if (!StudioAccess.all(OreFilter.class).isEmpty()) cascade(menu, "Filters", "filters");
		fill(menu, "passed");
		MenuItem question = new MenuItem(menu, SWT.PUSH);
		question.setText("Words, as in the search…");
		question.addListener(SWT.Selection, event -> ask());
		cascade(menu, "Surprise under", "surpriseBy");
		new MenuItem(menu, SWT.SEPARATOR);
		kept(menu);
		MenuItem all = new MenuItem(menu, SWT.PUSH);
		all.setText("All raw poems again");
		all.addListener(SWT.Selection, event -> desk.sieve(Sieve.ALL));
	}

	private void cascade(Menu menu, String title, String topic) {
		MenuItem item = new MenuItem(menu, SWT.CASCADE);
		item.setText(title);
		item.setMenu(new Menu(menu));
		fill(item.getMenu(), topic);
	}

	/** The sentences that were kept: their names are read when the menu opens. */
	private void kept(Menu menu) {
		MenuItem item = new MenuItem(menu, SWT.CASCADE);
		item.setText("Kept sentences");
		Menu names = new Menu(menu);
		item.setMenu(names);
		item.setEnabled(false);
		desk.mine().ifPresent(mine -> Background.once(parent, "Kept sentences", turn -> new Sieves(mine.studio()).names()).then(found -> {
			if (item.isDisposed()) return;
			item.setEnabled(!found.isEmpty());
			for (String name : found) radio(names, name.replace("&", "&&"), false, () -> take(name));
		}));
	}

	private void take(String name) {
		desk.mine().ifPresent(mine -> Background.once(parent, "Kept sentence", turn -> new Sieves(mine.studio()).read(name))
				.then(desk::sieve));
	}

	private void keep() {
		InputDialog dialog = new InputDialog(desk.shell(), "Keep This Sentence", "Name:", "",
				name -> name.isBlank() ? "A name is needed." : null);
		if (dialog.open() != Window.OK) return;
		String name = dialog.getValue().strip();
		Sieve now = sieve();
		desk.mine().ifPresent(mine -> Background.once(parent, "Keeping a sentence", turn -> {
			new Sieves(mine.studio()).keep(name, now);
			return null;
		}).trouble("the sentence could not be kept").then(done -> Status.say("the sentence is kept as “" + name + "”")));
	}

	private void ask() {
		InputDialog dialog = new InputDialog(desk.shell(), "Words in Raw Poems",
				"Words or conditions as in the search, such as sea -harbour or \"small bells\"; empty for all. It searches only this "
						+ "studio's debris.",
				sieve().question(), null);
		if (dialog.open() == Window.OK) desk.sieve(sieve().withQuestion(dialog.getValue()));
	}

	private void write(Column column) {
		IInputValidator valid = text -> Presets.read(column, text).isPresent() ? null : "Write as 14 to 48, 3.. or ..12.";
		InputDialog dialog = new InputDialog(desk.shell(), column.title(),
				"From and to" + (Presets.isShare(column) ? ", in percent:" : ":"), "", valid);
		if (dialog.open() == Window.OK)
			Presets.read(column, dialog.getValue()).ifPresent(range -> desk.sieve(sieve().with(column, range)));
	}

	private static void radio(Menu menu, String words, boolean isOn, Runnable chosen) {
		MenuItem item = new MenuItem(menu, SWT.RADIO);
		item.setText(words);
		item.setSelection(isOn);
		item.addListener(SWT.Selection, event -> {
			if (item.getSelection()) chosen.run();
		});
	}

	private static void check(Menu menu, String words, boolean isOn, Consumer<Boolean> chosen) {
		MenuItem item = new MenuItem(menu, SWT.CHECK);
		item.setText(words);
		item.setSelection(isOn);
		item.addListener(SWT.Selection, event -> chosen.accept(item.getSelection()));
	}
}
