// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.ore;

import gleaner.desk.ore.Cells;
import gleaner.desk.ore.SourceNames;
import gleaner.desk.ore.Tally;
import gleaner.mining.ear.Ear;
import gleaner.mining.sift.Age;
import gleaner.mining.sift.Sieve;
import gleaner.mining.sift.SieveWords;
import gleaner.mining.verdict.Verdict;
import gleaner.ui.ButtonRow;
import gleaner.ui.Commands;
import gleaner.ui.Css;
import gleaner.ui.EmptyPage;
import gleaner.ui.Fonts;
import gleaner.ui.Rows;
import gleaner.ui.Spoken;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.part.ViewPart;

/** What the raw poems are of, with counts: sources, their models, marks; boxes choose what the table shows. */
public final class SourcesView extends ViewPart {
	/** The view's id. */
	public static final String ID = "gleaner.ore.sources";
	private static final int EDGE = 12;
	private static final int COUNT = 64;
	private static final String MODEL = "model";
	/** The groups by their places. */
	private static final int MODELS = 0;
	private static final int CORPORA = 1;
	private static final int DAYS = 2;
	private static final int MARKS = 3;
	private static final int GROUPS = 4;
	/** So many sources are shown with their models. */
	private static final int FEW = 6;

	private OreDesk desk;
	private Tree tree;
	private EmptyPage empty;
	private Label foot;
	private Tally tally = Tally.NOTHING;
	private SourceNames names = SourceNames.NONE;

	@Override
	public void createPartControl(Composite parent) {
		desk = OreDesk.of(getSite().getWorkbenchWindow());
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(4, 4).applyTo(page);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(page);
		tree = Spoken.name(new Tree(page, SWT.CHECK | SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL), "Sources of the raw poems");
		TreeColumn name = new TreeColumn(tree, SWT.LEFT);
		TreeColumn count = new TreeColumn(tree, SWT.RIGHT);
		Rows.quiet(tree, Rows.HEIGHT);
		GridDataFactory.fillDefaults().grab(true, true).hint(60, 60).applyTo(tree);
		tree.addListener(SWT.Resize, event -> {
			int width = tree.getClientArea().width;
			count.setWidth(COUNT);
			name.setWidth(Math.max(40, width - COUNT));
		});
		tree.addListener(SWT.Selection, event -> {
			if (event.detail == SWT.CHECK) checked((TreeItem) event.item);
		});
		empty = new EmptyPage(page, getSite(), tree);
		Composite below = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().extendedMargins(EDGE, EDGE, EDGE / 2, 0).applyTo(below);
		GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(below);
		foot = new Label(below, SWT.WRAP);
		foot.setFont(Fonts.ui(foot, -1, SWT.NORMAL));
		Css.id(foot, Css.DIM);
		GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(foot);
		Composite row = ButtonRow.in(parent);
		Button folder = new Button(row, SWT.PUSH);
		folder.setText("Mine a folder…");
		folder.setToolTipText("Adds raw texts from elsewhere, with what their file names say");
		folder.addListener(SWT.Selection, event -> Commands.run(getSite(), "gleaner.ore.folder"));
		desk.onShown(parent, this::show);
		show();
	}

	private void show() {
		Tally now = desk.shown().tally();
		boolean isOther = !now.sources().equals(tally.sources()) || !now.corpora().equals(tally.corpora())
				|| !desk.shown().names().equals(names);
		if (isOther || tree.getItemCount() == 0) fill(now);
		tally = now;
		names = desk.shown().names();
		tick();
		if (now.all() == 0) empty.say(desk.isAssaying() ? "Looking for raw poems…"
				: "Start an engine to see here what it says, by engine, thread and model.");
		else empty.clear();
		String words = foot(now).replace("&", "&&");
		if (words.equals(foot.getText())) return;
		foot.setText(words);
		foot.getParent().getParent().layout(true, true);
	}

	private String foot(Tally now) {
		int waiting = now.all() - desk.shown().measured();
		Ear ear = desk.shown().ear();
		String chosen = String.format("%,d poems chosen.", desk.shown().rows().size());
		String measuring = waiting > 0 && desk.isAssaying() ? String.format(" %,d are not measured yet.", waiting) : "";
		String heard = ear.lessons() == 0 ? " The ear has heard no verdict yet; keep and pass poems to teach it."
				: String.format(" The ear has heard %,d %s%s", ear.lessons(), ear.lessons() == 1 ? "verdict" : "verdicts",
						ear.isReady() ? "." : "; it needs one kept and one passed.");
		return chosen + measuring + heard;
	}

	private void fill(Tally now) {
		tree.setRedraw(false);
		tree.removeAll();
		TreeItem models = item(null, "Models", "");
		for (Map.Entry<String, Tally.Source> source : now.sources().entrySet()) {
			TreeItem of = item(models, desk.shown().names().name(source.getKey()), count(source.getValue().all()));
			of.setData(source.getKey());
			for (Map.Entry<String, Integer> model : source.getValue().models().entrySet()) {
				TreeItem each = item(of, SourceNames.step(model.getKey()), count(model.getValue()));
				each.setData(MODEL, model.getKey());
			}
		}
		models.setExpanded(true);
		for (TreeItem source : models.getItems()) source.setExpanded(now.sources().size() <= FEW);
		TreeItem corpora = item(null, "Corpora", "");
		for (Map.Entry<String, Integer> corpus : now.corpora().entrySet())
			item(corpora, corpus.getKey().isEmpty() ? "not known" : corpus.getKey(), count(corpus.getValue())).setData(corpus.getKey());
		corpora.setExpanded(now.corpora().size() <= FEW);
		TreeItem days = item(null, "Days", "");
		for (Age age : Age.values()) item(days, capital(age.words()), "").setData(age);
		days.setExpanded(true);
		TreeItem marks = item(null, "Marks", "");
		for (Verdict verdict : Verdict.values()) item(marks, Cells.mark(verdict), "").setData(verdict);
		marks.setExpanded(true);
		tree.setRedraw(true);
	}

	private static String capital(String words) {
		return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
	}

	private TreeItem item(TreeItem parent, String name, String count) {
		TreeItem item = parent == null ? new TreeItem(tree, SWT.NONE) : new TreeItem(parent, SWT.NONE);
		item.setText(new String[] { name, count });
		return item;
	}

	private static String count(int number) {
		return String.format("%,d", number);
	}

	/** Ticks the boxes as the sentence says. */
	private void tick() {
		if (tree.getItemCount() < GROUPS) return;
		Sieve sieve = desk.sieve();
		TreeItem models = tree.getItem(MODELS);
		for (TreeItem source : models.getItems()) {
			boolean isIn = sieve.sources().isEmpty() || sieve.sources().contains((String) source.getData());
			int on = 0;
			for (TreeItem model : source.getItems()) {
				boolean isOn = isIn && sieve.hasModel((String) source.getData(), (String) model.getData(MODEL));
				tick(model, isOn, false);
				if (isOn) on++;
			}
			boolean isHalf = isIn && on > 0 && on < source.getItemCount();
			tick(source, isIn && (source.getItemCount() == 0 || on > 0), isHalf);
		}
		tickParent(models);
		TreeItem corpora = tree.getItem(CORPORA);
		for (TreeItem corpus : corpora.getItems())
			tick(corpus, sieve.corpora().isEmpty() || sieve.corpora().contains((String) corpus.getData()), false);
		tickParent(corpora);
		TreeItem days = tree.getItem(DAYS);
		for (TreeItem day : days.getItems()) {
			Age age = (Age) day.getData();
			tick(day, sieve.ages().isEmpty() || sieve.ages().contains(age), false);
			count(day, tally.ages().getOrDefault(age, 0));
		}
		tickParent(days);
		TreeItem marks = tree.getItem(MARKS);
		for (TreeItem mark : marks.getItems()) {
			Verdict verdict = (Verdict) mark.getData();
			tick(mark, sieve.verdicts().contains(verdict), false);
			count(mark, tally.verdicts().getOrDefault(verdict, 0));
		}
		tickParent(marks);
	}

	private static void count(TreeItem item, int number) {
		String count = count(number);
		if (!item.getText(1).equals(count)) item.setText(1, count);
	}

	private static void tickParent(TreeItem parent) {
		int on = 0;
		boolean isHalf = false;
		for (TreeItem child : parent.getItems()) {
			if (child.getChecked()) on++;
			isHalf |= child.getGrayed();
		}
		tick(parent, on > 0, isHalf || on > 0 && on < parent.getItemCount());
	}

	private static void tick(TreeItem item, boolean isOn, boolean isHalf) {
		if (item.getChecked() != isOn) item.setChecked(isOn);
		if (item.getGrayed() != isHalf) item.setGrayed(isHalf);
	}

	private void checked(TreeItem item) {
		boolean isOn = item.getChecked();
		for (TreeItem child : item.getItems()) {
			child.setChecked(isOn);
			for (TreeItem below : child.getItems()) below.setChecked(isOn);
		}
		if (item.getData(MODEL) != null && isOn) item.getParentItem().setChecked(true);
		if (item.getData(MODEL) != null && !isOn) {
			boolean any = false;
			for (TreeItem each : item.getParentItem().getItems()) any |= each.getChecked();
			item.getParentItem().setChecked(any);
		}
		desk.sieve(chosen());
	}

	private Sieve chosen() {
		Set<String> sources = new TreeSet<>();
		Set<String> models = new TreeSet<>();
		boolean allSources = true;
		boolean allModels = true;
		for (TreeItem source : tree.getItem(MODELS).getItems()) {
			if (!source.getChecked()) {
				allSources = false;
				continue;
			}
			sources.add((String) source.getData());
			String of = (String) source.getData();
			models.add(Sieve.model(of, "")); // what it has said without a model
			for (TreeItem model : source.getItems()) {
				if (model.getChecked()) models.add(Sieve.model(of, (String) model.getData(MODEL)));
				else allModels = false;
			}
		}
		Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
		for (TreeItem mark : tree.getItem(MARKS).getItems()) if (mark.getChecked()) verdicts.add((Verdict) mark.getData());
		if (sources.isEmpty()) sources.add(SieveWords.NOTHING); // of no source: an empty set would be all
		Set<Age> ages = EnumSet.noneOf(Age.class);
		for (TreeItem day : tree.getItem(DAYS).getItems()) if (day.getChecked()) ages.add((Age) day.getData());
		Sieve sieve = desk.sieve().withSources(allSources ? Set.of() : sources).withModels(allModels ? Set.of() : models);
		return sieve.withCorpora(corpora()).withAges(ages.size() == Age.values().length || ages.isEmpty() ? Set.of() : ages)
				.withVerdicts(verdicts);
	}

	/** Those that are ticked; none if all are. */
	private Set<String> corpora() {
		Set<String> corpora = new TreeSet<>();
		for (TreeItem corpus : tree.getItem(CORPORA).getItems()) if (corpus.getChecked()) corpora.add((String) corpus.getData());
		if (corpora.size() == tree.getItem(CORPORA).getItemCount()) return Set.of();
		if (corpora.isEmpty()) corpora.add(SieveWords.NOTHING);
		return corpora;
	}

	@Override
	public void setFocus() {
		desk.look();
		if (!empty.setFocus()) tree.setFocus();
	}
}
