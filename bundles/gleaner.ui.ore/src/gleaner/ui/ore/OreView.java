// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.ore;

import gleaner.mining.assay.Row;
import gleaner.mining.sift.SieveWords;
import gleaner.mining.verdict.Verdict;
import gleaner.studio.poem.Harvest;
import gleaner.ui.Commands;
import gleaner.ui.Css;
import gleaner.ui.EmptyPage;
import gleaner.ui.Fonts;
import gleaner.ui.Status;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ViewPart;

/** The table of raw poems below the sentence that chooses them. */
public final class OreView extends ViewPart {
	/** The view's id. */
	public static final String ID = "gleaner.ore.table";
	private static final int EDGE = 12;
	private static final int LONGEST_LIKE = 24;
	/** So many poems are made without being asked twice. */
	private static final int MANY = 20;

	private OreDesk desk;
	private OreTable table;
	private Link sentence;
	private EmptyPage empty;
	private Label foot;
	private SentenceMenus menus;
	private Harvest taken = Harvest.EMPTY;

	@Override
	public void createPartControl(Composite parent) {
		desk = OreDesk.of(getSite().getWorkbenchWindow());
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
		sentence = new Link(parent, SWT.WRAP);
		menus = new SentenceMenus(desk, sentence);
		GridDataFactory.fillDefaults().grab(true, false).indent(EDGE, 8).hint(60, SWT.DEFAULT).applyTo(sentence);
		sentence.addListener(SWT.Selection, event -> menus.open(event.text));
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(page);
		GridDataFactory.fillDefaults().grab(true, true).indent(0, 8).applyTo(page);
		table = new OreTable(page, desk);
		GridDataFactory.fillDefaults().grab(true, true).hint(60, 60).applyTo(table.control());
		empty = new EmptyPage(page, getSite(), table.control());
		foot = new Label(parent, SWT.WRAP);
		foot.setFont(Fonts.ui(foot, -1, SWT.NORMAL));
		Css.id(foot, Css.DIM);
		GridDataFactory.fillDefaults().grab(true, false).indent(EDGE, 6).hint(60, SWT.DEFAULT).applyTo(foot);
		getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.UNDO.getId(), new Action("Undo") {
			@Override
			public void run() {
				desk.undo();
			}
		});
		SingleKeys.on(table.control(), getSite());
		desk.onShown(parent, this::show);
		desk.onChosen(parent, this::tellFoot);
		show();
	}

	private void show() {
		String words = words();
		if (!words.equals(sentence.getText())) {
			sentence.setText(words);
			sentence.getParent().layout();
		}
		table.show();
		int all = desk.shown().tally().all();
		int shown = desk.shown().rows().size();
		if (shown > 0) empty.clear();
		else if (all > 0) empty.say("No raw poem is left. Click words of the sentence to remove a clause.");
		else if (desk.isAssaying()) empty.say("Looking for raw poems…");
		else empty.say("No raw poem yet. Start an engine, and you can mine what it says here, thousands of poems at once. Or choose a "
				+ "folder of raw texts.",
				new EmptyPage.Step("Mine a folder", "gleaner.ore.folder"));
		((GridLayout) table.control().getParent().getLayout()).marginWidth = shown == 0 ? EDGE : 0;
		table.control().getParent().layout();
		String title = all == 0 ? "Ore" : String.format("Ore %,d of %,d", shown, all);
		if (!title.equals(getPartName())) setPartName(title);
		tellFoot();
	}

	private String words() {
		String words = SieveWords.of(desk.sieve()).stream()
				.map(piece -> piece.topic().isEmpty() ? plain(piece.text()) : link(piece.text(), piece.topic()))
				.collect(Collectors.joining());
		String like = desk.like().map(row -> ", most similar to " + link("“" + shortened(row.begins()) + "”", "like")).orElse("");
		String surprise = desk.surpriseBy().map(model -> ", surprise under " + link(model.words(), "surpriseBy")).orElse("");
		return words + like + surprise + ".  " + link("+ more", "more") + "   " + link("Keep this sentence…", "keep");
	}

	private static String shortened(String begins) {
		return begins.length() <= LONGEST_LIKE ? begins : begins.substring(0, LONGEST_LIKE) + "…";
	}

	private static String link(String words, String topic) {
		return "<a href=\"" + topic + "\">" + plain(words) + "</a>";
	}

	private static String plain(String words) {
		return words.replace("&", "&&").replace("<", "‹").replace(">", "›");
	}

	private void tellFoot() {
		String keys = Stream.of(key("gleaner.ore.keep", "keep"), key("gleaner.ore.pass", "pass"), key("gleaner.ore.later", "later"),
				key("gleaner.ore.undecided", "undecided"), key("gleaner.ore.large", "read large"),
				key("gleaner.ore.like", "more like this"),
				key("gleaner.ore.take", "to the poem")).filter(words -> !words.isEmpty()).collect(Collectors.joining("   "));
		int place = desk.place();
		String row = place < 0 ? "" : "   ·   row " + (place + 1);
		String words = (keys + row).replace("&", "&&");
		if (words.equals(foot.getText())) return;
		foot.setText(words);
		foot.getParent().layout();
	}

	private static String key(String command, String words) {
		return Commands.key(command).map(key -> key + " " + words).orElse("");
	}

	/** Marks the selected rows, and goes on. */
	void decide(Verdict verdict) {
		List<Row> rows = table.selected();
		if (rows.isEmpty()) return;
		desk.decide(rows, verdict);
		table.next();
	}

	/** Puts the selected raw poems into the poem in front. */
	void take() {
		take(table.selected());
	}

	private void take(List<Row> rows) {
		if (rows.isEmpty()) return;
		desk.harvest(rows, harvest -> {
			taken = harvest;
			getSite().getPage().activate(this);
			Commands.run(getSite(), Commands.HARVEST);
		});
	}

	/** Makes a poem of each of the selected raw poems. */
	void takeEach() {
		each(table.selected());
	}

	/** Puts all that was kept into the poem in front. */
	void takeKept() {
		desk.withKept(rows -> {
			if (rows.isEmpty()) Status.say("nothing is kept yet");
			else take(rows);
		});
	}

	/** Makes a poem of each that was kept. */
	void keptEach() {
		desk.withKept(rows -> {
			if (rows.isEmpty()) Status.say("nothing is kept yet");
			else each(rows);
		});
	}

	private void each(List<Row> rows) {
		if (rows.isEmpty()) return;
		boolean isSure = rows.size() <= MANY || MessageDialog.open(MessageDialog.QUESTION, desk.shell(), "One Poem Each",
				String.format("%,d raw poems become %,d poems, each named after its first words.", rows.size(), rows.size()), SWT.NONE,
				"Make Them", "Cancel") == 0;
		if (isSure) desk.makePoems(rows);
	}

	void like() {
		desk.chosen().ifPresent(row -> {
			desk.like(Optional.of(row));
			Status.say("ordered by likeness to “" + shortened(row.begins()) + "”");
		});
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return adapter == Harvest.class ? adapter.cast(taken) : super.getAdapter(adapter);
	}

	@Override
	public void setFocus() {
		desk.look();
		if (!empty.setFocus()) table.control().setFocus();
	}
}
