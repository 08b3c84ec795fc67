// SPDX-License-Identifier: EPL-2.0
package gleaner.ui;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.services.IServiceLocator;

/**
 * What a view shows as long as it has nothing to show: a sentence that says what will stand there, and links that do what leads to it.
 * Takes no room else. UI thread only.
 */
public final class EmptyPage {
	/** Begins a poem. */
	public static final Step BEGIN_POEM = new Step("Begin a poem", Commands.NEW_POEM);
	/** Opens what finds poems, and all else. */
	public static final Step FIND_POEM = new Step("Find one of yours", "gleaner.find");
	/** Puts the focus on the poem in front. */
	public static final Step GO_TO_POEM = new Step("Go to the poem", "org.eclipse.ui.window.activateEditor");
	/** Takes what is selected in the debris. */
	public static final Step HARVEST = new Step("Harvest the selected debris", Commands.HARVEST);
	/** Makes a corpus. */
	public static final Step IMPORT = new Step("Import a corpus", Commands.IMPORT);

	/**
	 * A step that leads out of an empty page.
	 *
	 * @param words what the link says
	 * @param command what it runs; a step whose command is not there is left out
	 * @param parameters of the command, as name, value, name, value, …
	 */
	public record Step(String words, String command, List<String> parameters) {
		public Step(String words, String command, String... parameters) {
			this(words, command, List.of(parameters));
		}
	}

	private final Composite page;
	private final Control instead;
	private final IServiceLocator site;
	private String said = "";
	private List<Step> steps = List.of();

	/**
	 * Without a word yet, and so without room.
	 *
	 * @param parent has a grid
	 * @param instead is hidden while the page has something to say, and has a place of its own in the grid, which the page is put before;
	 *            null if nothing is
	 */
	public EmptyPage(Composite parent, IServiceLocator site, Control instead) {
		this.site = site;
		this.instead = instead;
		page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 6).applyTo(page);
		int columns = ((GridLayout) parent.getLayout()).numColumns;
		GridDataFactory.fillDefaults().span(columns, 1).grab(true, false).hint(60, SWT.DEFAULT).exclude(true).applyTo(page);
		page.setVisible(false);
		if (instead != null) page.moveAbove(instead);
	}

	/** Says a sentence and offers steps; the sentence may be empty where it stands elsewhere. */
	public void say(String sentence, Step... offered) {
		List<Step> wanted = Stream.of(offered).filter(step -> Commands.isThere(site, step.command())).toList();
		if (sentence.equals(said) && wanted.equals(steps)) return;
		said = sentence;
		steps = wanted;
		for (Control child : page.getChildren()) child.dispose();
		if (!sentence.isEmpty()) sentence(sentence);
		for (Step step : steps) link(step);
		boolean isEmpty = page.getChildren().length == 0;
		include(page, !isEmpty);
		if (instead != null) include(instead, isEmpty);
		page.getParent().layout(true, true);
	}

	/** There is something to show. */
	public void clear() {
		say("");
	}

	/** Puts the focus on the first link; false if there is none. */
	public boolean setFocus() {
		return Stream.of(page.getChildren()).anyMatch(child -> child instanceof Link && child.setFocus());
	}

	private void sentence(String sentence) {
		Label label = new Label(page, SWT.WRAP);
		label.setFont(Fonts.ui(label, -1, SWT.NORMAL));
		label.setText(sentence.replace("&", "&&"));
		Css.id(label, Css.DIM);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(60, SWT.DEFAULT).applyTo(label);
	}

	private void link(Step step) {
		Link link = Spoken.name(new Link(page, SWT.NONE), step.words());
		link.setFont(Fonts.ui(link, -1, SWT.NORMAL));
		link.setText("<a>" + step.words() + "</a>");
		link.addListener(SWT.Selection, event -> Commands.run(site, step.command(), step.parameters().toArray(String[]::new)));
		Label key = new Label(page, SWT.NONE);
		key.setFont(Fonts.ui(key, -1, SWT.NORMAL));
		Css.id(key, Css.DIM);
		key.setText(step.parameters().isEmpty() ? Commands.key(step.command()).orElse("") : "");
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).grab(true, false).applyTo(key);
	}

	private static void include(Control control, boolean isIn) {
		control.setVisible(isIn);
		if (control.getLayoutData() instanceof GridData data) data.exclude = !isIn;
	}
}
