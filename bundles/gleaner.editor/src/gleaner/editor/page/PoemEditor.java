// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.page;

import gleaner.desk.poem.PoemTitles;
import gleaner.desk.poem.SeenLine;
import gleaner.editor.document.PoemDocument;
import gleaner.editor.document.PoemDocumentProvider;
import gleaner.editor.document.PoemInput;
import gleaner.files.StudioException;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.PoemEdit;
import gleaner.studio.poem.Poems;
import gleaner.ui.Background;
import gleaner.ui.PoemInFront;
import gleaner.ui.PoemPage;
import gleaner.ui.Status;
import gleaner.ui.StudioAccess;
import gleaner.ui.StudioChanges;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IRewriteTarget;
import org.eclipse.jface.text.source.CompositeRuler;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorActionBarContributor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ISaveablePart2;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.internal.genericeditor.ExtensionBasedTextEditor;
import org.eclipse.ui.texteditor.ITextEditorActionConstants;

/**
 * A poem on its page: the platform's generic editor, so that plug-ins can bring proposals, hovers and more for the content type
 * {@code gleaner.poem}, on a {@link PoemDocument}.
 */
@SuppressWarnings("restriction") // the generic editor has no public class to build upon
public class PoemEditor extends ExtensionBasedTextEditor implements PoemPage, PoemDocumentProvider.Reader, ISaveablePart2 {
	/** As it is known to the workbench. */
	public static final String ID = "gleaner.editor.poem";

	private final List<Runnable> whenRead = new ArrayList<>();
	private Composite sheet;
	private Notice notice;
	private TitleAsk titleAsk;
	private boolean isSavedQuietly;
	private Autosave autosave;
	private OutsideChanges outsideChanges;
	private Poems poems;
	private boolean isRead;
	private boolean isCaretSet;
	private boolean areColorsDue;
	/** Where the caret was at the end of the last start, until the poem has been read. */
	private Optional<IMemento> caretKept = Optional.empty();

	@Override
	public void createPartControl(Composite parent) {
		sheet = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(sheet);
		notice = new Notice(sheet);
		titleAsk = new TitleAsk(sheet, this);
		Composite body = new Composite(sheet, SWT.NONE);
		body.setLayout(new FillLayout());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
		super.createPartControl(body);
		// poems do not fold
		if (getSourceViewer() instanceof ProjectionViewer viewer && viewer.isProjectionMode()) viewer.doOperation(ProjectionViewer.TOGGLE);
		setWordWrap(true);
		new FindBar(this, sheet);
		listen(getSourceViewer().getTextWidget());
		autosave = new Autosave(this);
		outsideChanges = new OutsideChanges(this);
		outsideChanges.follow();
		StudioAccess.all(PageFeature.class).forEach(feature -> feature.addTo(this));
		StudioAccess.whenOpen(getSourceViewer().getTextWidget(), studio -> {
			poems = studio.poems();
			load();
		});
	}

	private void listen(StyledText text) {
		text.addListener(SWT.KeyDown, event -> isCaretSet = true);
		text.addListener(SWT.MouseDown, event -> isCaretSet = true);
		text.addListener(SWT.Selection, event -> {
			Harvest selected = selected();
			if (selected.length() > 0) poem().clippings().selected(selected);
		});
	}

	@Override
	protected void doSetInput(IEditorInput input) throws CoreException {
		super.doSetInput(input);
		if (isRead && provider().isFilled(poemInput())) return; // the poem that it was, under another title
		isRead = false;
		isCaretSet = false;
		if (poems == null) return;
		notice.hide();
		load();
	}

	/** The platform asks for this when the page opens; then there is no text yet that a caret could stand in. */
	@Override
	protected void doRestoreState(IMemento memento) {
		if (isRead) restoreCaret(memento);
		else caretKept = Optional.of(memento);
	}

	private void restoreCaret(IMemento memento) {
		super.doRestoreState(memento);
		isCaretSet = true;
	}

	private void load() {
		provider().load(poemInput(), poems, this);
	}

	@Override
	public void read(PoemDocumentProvider.Reading reading) {
		isRead = true;
		getSourceViewer().setEditable(isEditable());
		if (!isCaretSet) caretKept.ifPresent(this::restoreCaret);
		caretKept = Optional.empty();
		if (!reading.poem().condition().isSound()) notice.say(reading.poem().condition().sentence());
		reading.unsaved().filter(unsaved -> !unsaved.text().equals(reading.poem().text())).ifPresent(this::bringBack);
		List<Runnable> waiting = List.copyOf(whenRead);
		whenRead.clear();
		waiting.forEach(Runnable::run);
	}

	private void bringBack(Harvest unsaved) {
		poem().become(unsaved);
		Map<String, Runnable> choices = new LinkedHashMap<>();
		choices.put("Keep them", () -> {});
		choices.put("Drop them", this::doRevertToSaved);
		notice.say("Gleaner ended with unsaved changes. Here they are again.", choices);
	}

	@Override
	public void failed(String sentence) {
		whenRead.clear();
		notice.say(sentence);
	}

	/** Does something with the text as soon as it is there: at once, or when it has been read. */
	public void whenRead(Runnable task) {
		if (isRead) task.run();
		else whenRead.add(task);
	}

	/** Which poem this is. */
	public PoemInput poemInput() {
		return (PoemInput) getEditorInput();
	}

	public PoemDocumentProvider provider() {
		return (PoemDocumentProvider) getDocumentProvider();
	}

	/** Its text. */
	public PoemDocument poem() {
		return provider().poem(getEditorInput());
	}

	@Override
	public String title() {
		return poemInput().title();
	}

	@Override
	public Harvest harvest() {
		return poem().harvest();
	}

	/**
	 * Makes a gesture of the poet, as one step that can be undone.
	 *
	 * @param edit is about the poem as it was when the gesture began
	 * @param before the poem as it was then; if it has changed since, nothing is done, and that is said
	 * @return whether it was done
	 */
	public boolean apply(PoemEdit edit, Harvest before) {
		if (!validateEditorInputState()) {
			Status.say("“" + title() + "” cannot be changed: the studio is read-only");
			return false;
		}
		if (!before.text().equals(poem().get())) {
			Status.say("“" + title() + "” has changed meanwhile, so nothing was done");
			return false;
		}
		IRewriteTarget step = getAdapter(IRewriteTarget.class);
		step.beginCompoundChange();
		try {
			if (!edit.isIdle(before)) poem().replace(edit.offset(), edit.length(), edit.text());
		} catch (BadLocationException e) {
			throw new IllegalArgumentException(edit + " is not about this poem", e);
		} finally {
			step.endCompoundChange();
		}
		select(edit.selectionStart(), edit.selectionEnd());
		return true;
	}

	/** Makes an edit in the background. */
	@FunctionalInterface
	public interface EditMaker {
		PoemEdit make() throws StudioException;
	}

	/** Makes an edit in the background and then applies it as {@link #apply} does, if the page is still there. */
	public void applyPrepared(EditMaker maker, Harvest before) {
		Background.once(viewer().getTextWidget(), "Preparing an edit", turn -> maker.make()).trouble("“" + title() + "” was not changed")
				.then(edit -> apply(edit, before));
	}

	/** Puts the caret at the beginning of a line, from 0, and gives the page the focus. */
	public void goToLine(int line) {
		StyledText text = getSourceViewer().getTextWidget();
		if (line < 0 || line >= text.getLineCount()) return;
		placeCaret(text.getOffsetAtLine(line));
		getSite().getPage().activate(this);
	}

	/**
	 * Selects a line and brings it into view, as soon as the poem has been read. If the line is not there any more, the caret is put where
	 * it was, and that is said.
	 */
	public void show(SeenLine line) {
		whenRead(() -> {
			OptionalInt start = line.in(poem().get());
			if (start.isPresent()) select(start.getAsInt(), start.getAsInt() + line.text().length());
			else {
				placeCaret(Math.clamp(line.offset(), 0, poem().getLength()));
				Status.say("“" + title() + "” no longer has that line");
			}
		});
	}

	/** Where it is kept; empty until it has been read. */
	public Optional<Poems> poems() {
		return isRead ? Optional.of(poems) : Optional.empty();
	}

	Notice notice() {
		return notice;
	}

	/** Its page. */
	public ISourceViewer viewer() {
		return getSourceViewer();
	}

	/** Everything of it: the page and the quiet line above. Whoever takes it elsewhere puts it back. */
	public Composite sheet() {
		return sheet;
	}

	/** The selection with its origins. */
	Harvest selected() {
		Point range = getSourceViewer().getSelectedRange();
		return poem().harvest(range.x, range.x + range.y);
	}

	/** Whether this is the poem in front, even while a view has the focus. */
	public boolean isInFront() {
		return PoemInFront.of(getSite().getPage()).filter(this::equals).isPresent();
	}

	/** Where a harvest goes: the caret, or the end of the poem if the poet has not set the caret yet. */
	public int place() {
		return isCaretSet ? getSourceViewer().getSelectedRange().x : poem().getLength();
	}

	/** Puts the caret somewhere without taking the focus. */
	public void placeCaret(int offset) {
		select(offset, offset);
	}

	private void select(int start, int end) {
		isCaretSet = true;
		getSourceViewer().setSelectedRange(start, end - start);
		getSourceViewer().revealRange(start, end - start);
	}

	@Override
	protected void createActions() {
		super.createActions();
		for (String id : List.of(ITextEditorActionConstants.CUT, ITextEditorActionConstants.COPY, ITextEditorActionConstants.PASTE))
			setAction(id, new ClipAction(this, getAction(id), id.equals(ITextEditorActionConstants.PASTE)));
	}

	/**
	 * The platform gives all pages of a kind one Undo, and who is made or renamed behind the one that is worked on would take it away: it
	 * is given back.
	 */
	@Override
	protected void createUndoRedoActions() {
		super.createUndoRedoActions();
		IEditorPart active = getSite().getPage() == null ? null : getSite().getPage().getActiveEditor();
		if (!(active instanceof PoemEditor) || active == this) return;
		IEditorActionBarContributor contributor = active.getEditorSite().getActionBarContributor();
		if (contributor == null) return;
		contributor.setActiveEditor(null);
		contributor.setActiveEditor(active);
	}

	@Override
	protected void installTextDragAndDrop(ISourceViewer viewer) {
		super.installTextDragAndDrop(viewer);
		HarvestDrop.install(this);
	}

	@Override
	protected void editorContextMenuAboutToShow(IMenuManager menu) {
		PageMenu.fill(menu, getSite(), () -> {
			addAction(menu, ITextEditorActionConstants.UNDO);
			addAction(menu, ITextEditorActionConstants.REDO);
			menu.add(new Separator(ITextEditorActionConstants.GROUP_COPY));
			addAction(menu, ITextEditorActionConstants.CUT);
			addAction(menu, ITextEditorActionConstants.COPY);
			addAction(menu, ITextEditorActionConstants.PASTE);
			addAction(menu, ITextEditorActionConstants.SELECT_ALL);
		});
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
	}

	/** A page has no column of marks at its left: origin bars stand in its margin. */
	/** A theme tells its colours one by one, and each that the page takes makes it measure its lines anew: it takes them together. */
	@Override
	protected void initializeViewerColors(ISourceViewer viewer) {
		if (areColorsDue) return;
		areColorsDue = true;
		StyledText text = viewer.getTextWidget();
		text.getDisplay().asyncExec(() -> {
			areColorsDue = false;
			if (!text.isDisposed()) super.initializeViewerColors(viewer);
		});
	}

	@Override
	protected CompositeRuler createCompositeRuler() {
		return new CompositeRuler(0);
	}

	@Override
	protected boolean isOverviewRulerVisible() {
		return false;
	}

	/** The platform would ask with dialogs what {@link OutsideChanges} says quietly. */
	@Override
	protected void sanityCheckState(IEditorInput input) {
	}

	@Override
	protected void handleExceptionOnSave(CoreException exception, IProgressMonitor monitor) {
		Throwable cause = exception.getStatus().getException();
		Status.trouble("“" + poemInput().title() + "” is not saved: " + exception.getStatus().getMessage(),
				cause == null ? exception : cause);
		if (cause instanceof PoemDocumentProvider.ChangedOutside) outsideChanges.check();
		if (monitor != null) monitor.setCanceled(true);
	}

	@Override
	protected void editorSaved() {
		super.editorSaved();
		autosave.saved();
		notice.hide();
		Status.say("saved “" + poemInput().title() + "”");
		if (!isSavedQuietly) titleAsk.ask();
	}

	/** Saves it for something else that is to be done with it: nothing is asked. @return whether it is saved */
	public boolean saveQuietly() {
		isSavedQuietly = true;
		try {
			if (isDirty()) doSave(new NullProgressMonitor());
			return !isDirty();
		} finally {
			isSavedQuietly = false;
		}
	}

	/** The platform would ask about a "resource". */
	@Override
	public int promptToSaveOnClose() {
		String question = "“" + poemInput().title() + "” has changes that are not saved.";
		int answer = MessageDialog.open(MessageDialog.QUESTION, getSite().getShell(), "Save poem", question, SWT.NONE, "Save", "Don't save",
				"Cancel");
		return switch (answer) {
		case 0 -> YES;
		case 1 -> NO;
		default -> CANCEL;
		};
	}

	@Override
	public boolean isSaveAsAllowed() {
		return isRead;
	}

	@Override
	protected void performSaveAs(IProgressMonitor monitor) {
		InputDialog dialog = new InputDialog(getSite().getShell(), "Save as", "Title of the poem", poemInput().title(),
				title -> PoemTitles.fault(poems, title));
		if (dialog.open() != Window.OK) {
			if (monitor != null) monitor.setCanceled(true);
			return;
		}
		String title = dialog.getValue().strip();
		Harvest harvest = poem().harvest();
		try {
			PoemDocumentProvider.inBackground(new NullProgressMonitor(), () -> {
				poems.write(title, harvest);
				poems.forgetUnsaved(poemInput().title());
			});
			StudioChanges.tell(StudioChanges.Part.POEMS);
			setInputWithNotify(new PoemInput(title));
		} catch (CoreException e) {
			handleExceptionOnSave(e, monitor);
		}
	}

	/** The poem has another title now. */
	public void isRenamed(String title) {
		StyledText text = getSourceViewer().getTextWidget();
		Point selection = text.getSelection();
		int top = text.getTopPixel();
		titleAsk.hide();
		provider().rename(poemInput(), title, () -> setInputWithNotify(new PoemInput(title)));
		text.setSelection(selection);
		text.setTopPixel(top);
	}

	@Override
	public void dispose() {
		if (autosave != null) autosave.dispose();
		super.dispose();
	}
}
