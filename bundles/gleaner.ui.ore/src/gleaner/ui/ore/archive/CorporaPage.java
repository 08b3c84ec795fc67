// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.ore.archive;

import gleaner.archive.Inventory;
import gleaner.archive.content.Ruling;
import gleaner.ui.Css;
import gleaner.ui.Spoken;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** Which texts are given away: the licence of each corpus, and what is done with it. */
final class CorporaPage extends WizardPage {
	private static final String[] HEADS = { "Corpus", "Its texts", "Licence" };
	/** The parts of the room that is left which the first two columns have; the licence, which may be long, has the rest. */
	private static final double[] SHARES = { 0.2, 0.2 };

	private final List<Inventory.Corpus> corpora;
	private final BooleanSupplier goIn;
	private Table table;
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

	/** Each column is as wide as what stands in it, for a licence is read to its end; what room is left they share. */
	private void widen() {
		int left = table.getClientArea().width;
		for (TableColumn column : table.getColumns()) {
			column.pack();
			left -= column.getWidth();
		}
		if (left <= 0) return;
		int rest = left;
		for (int i = 0; i < SHARES.length; i++) {
			int more = (int) (left * SHARES[i]);
			table.getColumn(i).setWidth(table.getColumn(i).getWidth() + more);
			rest -= more;
		}
		TableColumn last = table.getColumn(HEADS.length - 1);
		last.setWidth(last.getWidth() + rest);
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
			item.setText(
					new String[] { corpus.name(), any ? (ruling.isInside() ? "go in: " : "stay behind: ") + ruling.why() : "stay behind",
						corpus.licence().isEmpty() ? "none is noted" : corpus.licence() });
		}
		String rest = any ? "For a corpus that stays behind, the archive gives name, source, licence and fingerprint."
				: "The page before leaves out all texts of corpora. The archive gives their names, sources, licences and fingerprints.";
		foot.setText((chosen() + rest).replace("&", "&&"));
		foot.getParent().layout();
		widen();
	}

	/** The whole licence of the chosen corpus: it may be longer than the window is wide. */
	private String chosen() {
		if (table.getSelectionCount() == 0) return "";
		TableItem item = table.getSelection()[0];
		return "Licence of " + item.getText(0) + ": " + item.getText(2) + "\n";
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
