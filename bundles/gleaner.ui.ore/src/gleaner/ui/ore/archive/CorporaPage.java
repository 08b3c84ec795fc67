// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.ore.archive;

import gleaner.archive.Inventory;
import gleaner.archive.content.Plan;
import gleaner.archive.content.Ruling;
import gleaner.ui.Css;
import gleaner.ui.Spoken;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** Which texts may be given away: the licence of each corpus, and what is done with it. */
final class CorporaPage extends WizardPage {
	private static final int[] WIDTHS = { 190, 200, 260 };

	private final List<Inventory.Corpus> corpora;
	private Table table;

	CorporaPage(List<Inventory.Corpus> corpora) {
		super("corpora");
		this.corpora = corpora;
		setTitle("What you may give away");
		setDescription("The texts of a corpus go in if its licence clearly allows it. Tick others only if you may give them away.");
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(2, 12).spacing(8, 8).applyTo(area);
		setControl(area);
		table = Spoken.name(new Table(area, SWT.CHECK | SWT.BORDER | SWT.V_SCROLL | SWT.FULL_SELECTION | SWT.SINGLE), "Corpora");
		table.setHeaderVisible(true);
		String[] heads = { "Corpus", "Licence", "Its texts" };
		for (int i = 0; i < heads.length; i++) {
			TableColumn column = new TableColumn(table, SWT.LEFT);
			column.setText(heads[i]);
			column.setWidth(WIDTHS[i]);
		}
		GridDataFactory.fillDefaults().grab(true, true).hint(300, 200).applyTo(table);
		for (Inventory.Corpus corpus : corpora) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setChecked(ruling(corpus, Set.of()).isInside());
			item.setData(corpus);
		}
		table.addListener(SWT.Selection, event -> say());
		Label foot = new Label(area, SWT.WRAP);
		foot.setText("For a corpus that stays behind, the archive gives name, source, licence and fingerprint.");
		Css.id(foot, Css.DIM);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(foot);
		say();
	}

	private static Ruling ruling(Inventory.Corpus corpus, Set<String> shared) {
		Plan all = Plan.of(corpus.name());
		return Ruling.of(corpus.name(), corpus.licence(), new Plan(all.name(), all.title(), all.authors(), all.about(), all.licence(),
				all.threads(), all.elsewhere(), shared, all.without(), all.ages()));
	}

	private void say() {
		Set<String> shared = ticked();
		for (TableItem item : table.getItems()) {
			Inventory.Corpus corpus = (Inventory.Corpus) item.getData();
			if (ruling(corpus, Set.of()).isInside()) item.setChecked(true); // parts are left out on the page before
			Ruling ruling = ruling(corpus, shared);
			item.setText(new String[] { corpus.name(), corpus.licence().isEmpty() ? "none is noted" : corpus.licence(),
				(ruling.isInside() ? "go in: " : "stay behind: ") + ruling.why() });
		}
	}

	private Set<String> ticked() {
		Set<String> ticked = new HashSet<>();
		for (TableItem item : table.getItems()) if (item.getChecked()) ticked.add(((Inventory.Corpus) item.getData()).name());
		return ticked;
	}

	/** The corpora that go in since the poet may give them away. */
	Set<String> shared() {
		Set<String> shared = ticked();
		for (Inventory.Corpus corpus : corpora) if (ruling(corpus, Set.of()).isInside()) shared.remove(corpus.name());
		return shared;
	}
}
