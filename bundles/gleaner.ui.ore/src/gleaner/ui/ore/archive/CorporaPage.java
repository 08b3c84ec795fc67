// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.ore.archive;

import gleaner.archive.Inventory;
import gleaner.archive.content.Ruling;
import gleaner.ui.Css;
import gleaner.ui.Rows;
import gleaner.ui.Spoken;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** Which texts are given away: the licence of each corpus, and what is done with it. */
final class CorporaPage extends WizardPage {
	private static final String[] HEADS = { "Corpus", "Its texts", "Licence" };
	private static final int LICENCE = HEADS.length - 1;
	/** The parts of the room that is left which the first two columns have; the licence, which may be long, has the rest. */
	private static final double[] SHARES = { 0.2, 0.2 };
	/** So narrow is a licence at the least, in pixels, before the table scrolls sideways. */
	private static final int NARROWEST = 160;
	private static final int EDGE = 16;
	/** A whole licence may have many pages: so many of its lines are seen at once. */
	private static final int LINES = 4;

	private final List<Inventory.Corpus> corpora;
	private final BooleanSupplier goIn;
	private Table table;
	private Text whole;
	private Label foot;

	/** @param goIn whether texts of corpora go into the archive at all */
	CorporaPage(List<Inventory.Corpus> corpora, BooleanSupplier goIn) {
		super("corpora");
		this.corpora = corpora;
		this.goIn = goIn;
		setTitle("What you may give away");
		setDescription("The texts of a ticked corpus go in. Those whose licence clearly allows it are ticked already. "
				+ "Tick others only if you may give them away.");
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(2, 12).spacing(8, 8).applyTo(area);
		setControl(area);
		table = Spoken.name(new Table(area, SWT.CHECK | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL | SWT.FULL_SELECTION | SWT.SINGLE),
				"Corpora");
		Rows.lit(table);
		table.setHeaderVisible(true);
		for (String head : HEADS) new TableColumn(table, SWT.LEFT).setText(head);
		table.addListener(SWT.Resize, event -> widen());
		GridDataFactory.fillDefaults().grab(true, true).hint(300, 200).applyTo(table);
		for (Inventory.Corpus corpus : corpora) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setChecked(isFree(corpus));
			item.setData(corpus);
		}
		table.addListener(SWT.Selection, event -> say());
		whole = Spoken.name(new Text(area, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL),
				"Licence of the chosen corpus");
		whole.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT
				|| event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, LINES * whole.getLineHeight()).applyTo(whole);
		if (!corpora.isEmpty()) table.select(0);
		foot = new Label(area, SWT.WRAP);
		Css.id(foot, Css.DIM);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(foot);
		say();
	}

	@Override
	public void setVisible(boolean visible) {
		if (visible) say();
		super.setVisible(visible);
	}

	/**
	 * Columns are as wide as what stands in them, and share what room is left. A licence that is too long for the rest is shortened: the
	 * whole of it stands below.
	 */
	private void widen() {
		int room = table.getClientArea().width;
		if (room <= 0) return;
		for (TableItem item : table.getItems()) item.setText(LICENCE, licence(item));
		int left = room;
		for (TableColumn column : table.getColumns()) {
			column.pack();
			left -= column.getWidth();
		}
		if (left < 0) {
			shorten(Math.max(NARROWEST, table.getColumn(LICENCE).getWidth() + left));
			return;
		}
		int rest = left;
		for (int i = 0; i < SHARES.length; i++) {
			int more = (int) (left * SHARES[i]);
			table.getColumn(i).setWidth(table.getColumn(i).getWidth() + more);
			rest -= more;
		}
		TableColumn last = table.getColumn(LICENCE);
		last.setWidth(last.getWidth() + rest);
	}

	private void shorten(int width) {
		GC gc = new GC(table);
		try {
			gc.setFont(table.getFont());
			for (TableItem item : table.getItems()) item.setText(LICENCE, Rows.shorten(gc, licence(item), width - EDGE));
		} finally {
			gc.dispose();
		}
		table.getColumn(LICENCE).setWidth(width);
	}

	/** In one line. */
	private static String licence(TableItem item) {
		String licence = ((Inventory.Corpus) item.getData()).licence().strip().replaceAll("\\s+", " ");
		return licence.isEmpty() ? "none is noted" : licence;
	}

	private static boolean isFree(Inventory.Corpus corpus) {
		return Ruling.of(corpus.licence(), false, false).isInside();
	}

	private void say() {
		boolean any = goIn.getAsBoolean();
		table.setEnabled(any);
		for (TableItem item : table.getItems()) {
			Inventory.Corpus corpus = (Inventory.Corpus) item.getData();
			Ruling ruling = Ruling.of(corpus.licence(), item.getChecked(), !item.getChecked() && isFree(corpus));
			item.setText(0, corpus.name());
			item.setText(1, any ? (ruling.isInside() ? "go in: " : "stay behind: ") + ruling.why() : "stay behind");
		}
		String rest = any ? "For a corpus that stays behind, the archive gives name, source, licence and fingerprint."
				: "The page before leaves out all texts of corpora. The archive gives their names, sources, licences and fingerprints.";
		foot.setText(rest);
		String chosen = chosen();
		if (!chosen.equals(whole.getText())) whole.setText(chosen);
		foot.getParent().layout();
		widen();
	}

	/** The whole licence of the chosen corpus: it may be longer than the window is wide. */
	private String chosen() {
		if (table.getSelectionCount() == 0) return "Choose a corpus to read its licence.";
		Inventory.Corpus corpus = (Inventory.Corpus) table.getSelection()[0].getData();
		return corpus.licence().isBlank() ? "The studio notes no licence of " + corpus.name() + "."
				: "Licence of " + corpus.name() + ": " + corpus.licence().strip();
	}

	/** The corpora that go in since the poet may give them away. */
	Set<String> shared() {
		return named(true, false);
	}

	/** The corpora that could go in, but are left out. */
	Set<String> withheld() {
		return named(false, true);
	}

	private Set<String> named(boolean isTicked, boolean isFree) {
		Set<String> names = new HashSet<>();
		for (TableItem item : table.getItems()) {
			Inventory.Corpus corpus = (Inventory.Corpus) item.getData();
			if (item.getChecked() == isTicked && isFree(corpus) == isFree) names.add(corpus.name());
		}
		return names;
	}
}
