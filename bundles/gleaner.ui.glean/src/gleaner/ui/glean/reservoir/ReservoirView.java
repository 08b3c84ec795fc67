// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.reservoir;

import gleaner.corpus.reservoir.Find;
import gleaner.corpus.reservoir.Prospector;
import gleaner.corpus.reservoir.Reservoir;
import gleaner.corpus.reservoir.Reservoirs;
import gleaner.corpus.reservoir.Sort;
import gleaner.files.StudioException;
import gleaner.ui.Background;
import gleaner.ui.Css;
import gleaner.ui.EmptyPage;
import gleaner.ui.Fonts;
import gleaner.ui.Spoken;
import gleaner.ui.Status;
import gleaner.ui.StudioAccess;
import gleaner.ui.StudioChanges;
import gleaner.ui.glean.Understanding;
import gleaner.ui.glean.studio.StudioFollower;
import gleaner.ui.glean.studio.StudioView;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;

/**
 * Finds the words of a corpus that WordNet does not know, lets the poet choose, and keeps them as a list. Delete puts a word out,
 * Insert or + puts it in; Save writes the list.
 */
public final class ReservoirView extends ViewPart {
	/** The view's identifier. */
	public static final String ID = "gleaner.ui.reservoir";

	private final Map<Sort, Button> sorts = new EnumMap<>(Sort.class);
	private Composite page;
	private Label title;
	private Label about;
	private EmptyPage empty;
	private Text filter;
	private FindTable table;
	private Combo name;
	private Button save;
	private Understanding understanding;
	private Optional<String> corpus = Optional.empty();
	/** The name that nobody has typed. */
	private String offered = "";
	private List<Find> finds = List.of();
	private Reservoir reservoir = Reservoir.empty("Reservoir");
	private Background prospecting;

	/** Shows the reservoir page for a corpus; UI thread. */
	static void open(IWorkbenchPage page, String corpus) throws PartInitException {
		((ReservoirView) page.showView(ID)).search(corpus);
	}

	@Override
	public void createPartControl(Composite parent) {
		page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(20, 12).spacing(0, 6).applyTo(page);
		title = new Label(page, SWT.NONE);
		title.setFont(Fonts.ui(title, 0, SWT.BOLD));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
		about = new Label(page, SWT.WRAP);
		about.setFont(Fonts.ui(about, -1, SWT.NORMAL));
		Css.id(about, Css.DIM);
		GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(about);
		empty = new EmptyPage(page, getSite(), null);
		sorts(page);
		filter(page);
		table = new FindTable(page, this::include, this::exclude);
		GridDataFactory.fillDefaults().grab(true, true).hint(100, 100).applyTo(table.table());
		saving(page);
		tell();
		prospecting = Background.newest(page);
		StudioAccess.whenThere(page, Understanding.class, found -> {
			understanding = found;
			names();
			corpus.ifPresent(this::search);
		});
		StudioFollower.follow(this, page, subject -> search(subject.corpus()));
	}

	private void sorts(Composite page) {
		Composite row = new Composite(page, SWT.NONE);
		RowLayout layout = new RowLayout();
		layout.marginLeft = 0;
		layout.spacing = 12;
		row.setLayout(layout);
		GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(row);
		for (Sort sort : Sort.values()) {
			Button button = new Button(row, SWT.CHECK);
			button.setText(sort.label());
			button.setSelection(Sort.USUAL.contains(sort));
			button.addListener(SWT.Selection, event -> show());
			sorts.put(sort, button);
		}
	}

	private void filter(Composite page) {
		Composite ground = new Composite(page, SWT.NONE);
		Css.id(ground, Css.FIELD);
		GridLayoutFactory.fillDefaults().margins(6, 5).applyTo(ground);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(ground);
		filter = Spoken.name(new Text(ground, SWT.SINGLE), "Only words with");
		filter.setMessage("Only words with these letters, or lines with this word");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
		filter.addListener(SWT.Modify, event -> show());
	}

	private void saving(Composite page) {
		Composite row = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 0).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		Label label = new Label(row, SWT.NONE);
		label.setText("Keep as");
		name = Spoken.name(new Combo(row, SWT.DROP_DOWN), "Keep as");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
		name.addListener(SWT.Selection, event -> take());
		name.addListener(SWT.Modify, event -> tell());
		save = new Button(row, SWT.PUSH);
		save.setText("Save Reservoir");
		Css.id(save, Css.MAIN);
		save.addListener(SWT.Selection, event -> save());
	}

	@Override
	public void setFocus() {
		if (!empty.setFocus()) table.table().setFocus();
	}

	private void search(String of) {
		if (understanding == null) {
			corpus = Optional.of(of);
			return;
		}
		if (corpus.filter(of::equals).isPresent() && !finds.isEmpty())
			return;
		boolean isNamed = !name.getText().isBlank() && !name.getText().equals(offered);
		corpus = Optional.of(of);
		prospecting
				.work("Looking up the words of " + of,
						turn -> new Prospector(understanding.language()).search(understanding.studio().corpora().get(of), turn))
				.then(found -> {
					finds = found;
					if (finds.isEmpty())
						about.setText("WordNet knows all its words.");
					show();
				});
		finds = List.of(); // those of the corpus before must not be kept as this one's
		show();
		title.setText(("Reservoir of " + of).replace("&", "&&"));
		about.setText("Looking up its words…");
		if (!isNamed) {
			// the name goes with the corpus, and with it what was put in and out
			offered = of;
			reservoir = Reservoir.empty(of);
			name.setText(of);
			take();
		}
	}

	private Set<Sort> wanted() {
		Set<Sort> wanted = EnumSet.noneOf(Sort.class);
		sorts.forEach((sort, button) -> {
			if (button.getSelection())
				wanted.add(sort);
		});
		return wanted;
	}

	private void show() {
		Set<Sort> wanted = wanted();
		String letters = filter.getText().strip().toLowerCase(Locale.ROOT);
		table.show(finds.stream().filter(find -> wanted.contains(find.sort()) || reservoir.kept().contains(find.word()))
				.filter(find -> letters.isEmpty() || find.word().contains(letters)
						|| find.line().toLowerCase(Locale.ROOT).contains(letters))
				.toList(), reservoir);
		tell();
	}

	private void tell() {
		save.setEnabled(!finds.isEmpty() && !name.getText().isBlank());
		if (corpus.isEmpty()) {
			title.setText("");
			about.setText("");
			empty.say("Select a corpus in the Studio to see its words that WordNet does not know. Engines can put them in place of "
					+ "others.", StudioView.GO_THERE, EmptyPage.IMPORT);
			return;
		}
		empty.clear();
		if (!finds.isEmpty()) {
			int kept = reservoir.with(finds, wanted()).words().size();
			about.setText(String.format(Locale.ENGLISH,
					"%,d words are not in WordNet, and %,d of them are in. Delete puts a word out, + puts it in.", finds.size(), kept));
		}
		about.getParent().layout();
	}

	private void include(List<Find> chosen) {
		for (Find find : chosen)
			reservoir = reservoir.include(find.word());
		show();
	}

	private void exclude(List<Find> chosen) {
		for (Find find : chosen)
			reservoir = reservoir.exclude(find.word());
		show();
	}

	/** Takes up what the poet has put in and out of a reservoir that there is already. */
	private void take() {
		String chosen = name.getText();
		Reservoir before = reservoir;
		Background.once(page, "Reading " + chosen, turn -> reservoir(chosen)).then(found -> {
			if (reservoir != before)
				return; // the poet has put a word in or out meanwhile
			reservoir = found;
			show();
		});
	}

	private Reservoir reservoir(String called) throws StudioException {
		Reservoirs all = understanding.studio().reservoirs();
		return all.has(called) ? all.get(called) : Reservoir.empty(called);
	}

	private void save() {
		String chosen = name.getText().strip();
		Set<Sort> wanted = wanted();
		Reservoir mine = reservoir;
		String of = corpus.orElseThrow();
		List<Find> found = finds;
		Background.once(page, "Keeping " + chosen, turn -> {
			Reservoir before = reservoir(chosen);
			for (String word : mine.kept())
				before = before.include(word);
			for (String word : mine.out())
				before = before.exclude(word);
			Reservoir full = before.with(found, wanted).foundIn(of);
			Reservoirs all = understanding.studio().reservoirs();
			all.write(full);
			StudioChanges.tell(StudioChanges.Part.RESERVOIRS);
			int words = full.words().size();
			Status.say(String.format(Locale.ENGLISH, words == 1 ? "%,d word is kept in %s" : "%,d words are kept in %s", words,
					all.file(chosen)));
			return full;
		}).then(full -> {
			reservoir = full;
			names();
			show();
		});
	}

	private void names() {
		Background.once(page, "Names of reservoirs", turn -> understanding.studio().reservoirs().names()).then(all -> {
			String text = name.getText();
			name.setItems(all.toArray(String[]::new));
			name.setText(text);
		});
	}
}
