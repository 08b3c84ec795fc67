// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.document;

import gleaner.desk.poem.Clippings;
import gleaner.desk.poem.Trace;
import gleaner.files.StudioException;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Poem;
import gleaner.studio.poem.Poems;
import gleaner.ui.Background;
import gleaner.ui.StudioChanges;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.operation.IRunnableContext;
import org.eclipse.jface.operation.ModalContext;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.source.AnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.swt.widgets.Display;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.text.undo.IDocumentUndoManager;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.AbstractDocumentProvider;

/**
 * Reads and writes open poems through {@link Poems}, their marks with them. A poem opens empty and closed for writing, and is filled as
 * soon as it has been read: nothing here reads or writes files on the UI thread. All methods are for the UI thread.
 */
public class PoemDocumentProvider extends AbstractDocumentProvider {
	private final Clippings clippings = new Clippings(PoemDocumentProvider::selectedInViews);
	/** An open poem that gets another title just now. */
	private Optional<Info> renamed = Optional.empty();

	/** What is known of an open poem beside its text. */
	private final class Info extends ElementInfo {
		private Poems poems;
		private String saved = "";
		private Trace trace = Trace.NONE;
		private long savedStamp;
		private Optional<Carving> carving = Optional.empty();

		Info(PoemDocument document) {
			super(document, new AnnotationModel());
			document.addDocumentListener(this);
		}

		/** The same poem under another title. */
		Info(Info before) {
			this(before.document());
			poems = before.poems;
			saved = before.saved;
			trace = before.trace;
			savedStamp = before.savedStamp;
			carving = before.carving;
			fCanBeSaved = before.fCanBeSaved;
		}

		PoemDocument document() {
			return (PoemDocument) fDocument;
		}

		boolean isFilled() {
			return poems != null;
		}

		void isAsSaved(String text, Trace newTrace, long stamp) {
			saved = text;
			trace = newTrace;
			savedStamp = stamp;
		}

		/** An undo that leads back to what was saved leads back to a clean poem. */
		@Override
		public void documentChanged(DocumentEvent event) {
			setDirty(this, isFilled() && document().getModificationStamp() != savedStamp);
		}
	}

	/** What was read from the disk. */
	public record Reading(Poem poem, Optional<Harvest> unsaved, Trace trace) {
		public static Reading of(Poems poems, String title) throws IOException {
			Trace trace = Trace.of(poems.file(title)); // first: what changes after that is seen as a change
			return new Reading(poems.read(title), poems.unsaved(title), trace);
		}
	}

	/** Hears what becomes of a poem that was to be read. */
	public interface Reader {
		/** It is there. */
		void read(Reading reading);

		/** It cannot be read. */
		void failed(String sentence);
	}

	private static List<Harvest> selectedInViews() {
		List<Harvest> selected = new ArrayList<>();
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		IWorkbenchPage page = window == null ? null : window.getActivePage();
		if (page == null) return selected;
		for (IViewReference view : page.getViewReferences()) {
			Harvest harvest = view.getView(false) == null ? null : Adapters.adapt(view.getView(false), Harvest.class);
			if (harvest != null) selected.add(harvest);
		}
		return selected;
	}

	/** Reads a poem in the background and fills its document. */
	public void load(PoemInput input, Poems poems, Reader reader) {
		Background.once("Reading " + input.title(), turn -> {
			try {
				Reading reading = Reading.of(poems, input.title());
				Carving.begin(poems, reading.poem());
				return reading;
			} catch (IOException e) {
				throw said(e);
			}
		}).orElse(reader::failed).then(reading -> filled(input, poems, reading, reader));
	}

	static StudioException said(IOException e) {
		return e instanceof StudioException known ? known : new StudioException("the poem cannot be read: " + e.getMessage(), e);
	}

	private void filled(PoemInput input, Poems poems, Reading reading, Reader reader) {
		Info info = info(input);
		if (info == null || info.isFilled()) return;
		info.document().fill(reading.poem().harvest());
		IDocumentUndoManager undo = DocumentUndoManagerRegistry.getDocumentUndoManager(info.document());
		if (undo != null) undo.reset();
		info.poems = poems;
		if (!poems.isReadOnly()) info.carving = Optional.of(new Carving(poems, input.title(), info.document()));
		info.isAsSaved(reading.poem().text(), reading.trace(), info.document().getModificationStamp());
		reader.read(reading);
	}

	/** Whether an open poem has been read. */
	public boolean isFilled(PoemInput input) {
		Info info = info(input);
		return info != null && info.isFilled();
	}

	/**
	 * An open poem has another title now: its text, what can be undone and what is not saved stay as they are.
	 *
	 * @param change gives the page its new input
	 */
	public void rename(PoemInput input, String title, Runnable change) {
		Info info = info(input);
		if (info == null || !info.isFilled()) {
			change.run();
			return;
		}
		DocumentUndoManagerRegistry.connect(info.document());
		IDocumentUndoManager undo = DocumentUndoManagerRegistry.getDocumentUndoManager(info.document());
		undo.connect(this); // or the steps that can be undone would go with the old title
		renamed = Optional.of(info);
		try {
			info.carving.ifPresent(carving -> carving.renamed(title));
			change.run();
		} finally {
			renamed = Optional.empty();
			undo.disconnect(this);
			DocumentUndoManagerRegistry.disconnect(info.document());
		}
	}

	/** Where an open poem is kept. Empty while it is being read. */
	Optional<Poems> poems(PoemInput input) {
		Info info = info(input);
		return info == null ? Optional.empty() : Optional.ofNullable(info.poems);
	}

	/** An open poem's document, or null if the poem is not open. */
	public PoemDocument poem(Object input) {
		return (PoemDocument) getDocument(input);
	}

	/** The steps of an open poem; empty while it is being read, and where nothing can be noted. */
	public Optional<Carving> carving(Object input) {
		Info info = info(input);
		return info == null ? Optional.empty() : info.carving;
	}

	@Override
	protected void disposeElementInfo(Object element, ElementInfo info) {
		((Info) info).document().removeDocumentListener((Info) info);
		if (renamed.isEmpty() || renamed.get() != info) ((Info) info).carving.ifPresent(Carving::end);
		super.disposeElementInfo(element, info);
	}

	/** By what a change of an open poem's file is seen. */
	public Trace trace(PoemInput input) {
		return info(input).trace;
	}

	/** The text of an open poem as it was last read or saved. */
	public String saved(PoemInput input) {
		return info(input).saved;
	}

	/** From now on what is on the disk counts as seen: the poet knows of it. */
	public void seen(PoemInput input, Trace trace) {
		info(input).trace = trace;
	}

	/** What was read in the meantime takes the place of the poem's text. It can be undone. */
	public void reload(PoemInput input, Reading reading) {
		Info info = info(input);
		info.document().become(reading.poem().harvest());
		info.isAsSaved(reading.poem().text(), reading.trace(), info.document().getModificationStamp());
		setDirty(info, false);
	}

	private Info info(Object input) {
		return (Info) getElementInfo(input);
	}

	private void setDirty(Info info, boolean isDirty) {
		if (info.fCanBeSaved == isDirty) return;
		info.fCanBeSaved = isDirty;
		fireElementDirtyStateChanged(info.fElement, isDirty);
	}

	@Override
	protected ElementInfo createElementInfo(Object element) throws CoreException {
		return renamed.map(Info::new).orElseGet(() -> new Info(new PoemDocument(clippings)));
	}

	@Override
	protected IDocument createDocument(Object element) throws CoreException {
		throw new UnsupportedOperationException("documents are made with their info");
	}

	@Override
	protected IAnnotationModel createAnnotationModel(Object element) throws CoreException {
		throw new UnsupportedOperationException("annotation models are made with their info");
	}

	/** The info always listens. */
	@Override
	protected void addUnchangedElementListeners(Object element, ElementInfo info) {
	}

	/** The info always listens. */
	@Override
	protected void removeUnchangedElementListeners(Object element, ElementInfo info) {
	}

	/** Back to what is on the disk, as an edit that can be undone. */
	@Override
	protected void doResetDocument(Object element, IProgressMonitor monitor) throws CoreException {
		Info info = info(element);
		if (info == null || !info.isFilled()) return;
		Reading[] reading = new Reading[1];
		inBackground(monitor, () -> reading[0] = Reading.of(info.poems, ((PoemInput) element).title()));
		reload((PoemInput) element, reading[0]);
	}

	@Override
	protected void doSaveDocument(IProgressMonitor monitor, Object element, IDocument document, boolean overwrite) throws CoreException {
		Info info = info(element);
		if (info == null || !info.isFilled()) throw failure(new StudioException("the poem is still loading; wait a moment"));
		String title = ((PoemInput) element).title();
		Harvest harvest = info.document().harvest();
		long stamp = info.document().getModificationStamp();
		Trace[] trace = new Trace[1];
		info.carving.ifPresent(Carving::note);
		inBackground(monitor, () -> {
			if (!overwrite && isChangedOutside(info, title)) throw new ChangedOutside();
			info.poems.write(title, harvest);
			trace[0] = Trace.of(info.poems.file(title));
			info.poems.forgetUnsaved(title);
		});
		info.isAsSaved(harvest.text(), trace[0], stamp);
		StudioChanges.tell(StudioChanges.Part.POEMS);
		if (info.document().getModificationStamp() != stamp) Display.getCurrent().asyncExec(() -> setDirty(info, true));
	}

	/** A poem that has gone may be written again; one that says something else may not. */
	private static boolean isChangedOutside(Info info, String title) throws IOException {
		Trace now = Trace.of(info.poems.file(title));
		return !now.equals(info.trace) && !now.equals(Trace.NONE) && !info.poems.read(title).text().equals(info.saved);
	}

	/** A poem was changed both here and elsewhere. */
	public static final class ChangedOutside extends IOException {
		private static final long serialVersionUID = 1L;

		ChangedOutside() {
			super("the poem was also changed outside Gleaner; choose one of the two above the text");
		}
	}

	/** Work on files. */
	public interface FileWork {
		void run() throws IOException;
	}

	/** Has work done on another thread, while the window stays alive, and waits for its end. */
	public static void inBackground(IProgressMonitor monitor, FileWork work) throws CoreException {
		try {
			ModalContext.run(m -> {
				try {
					work.run();
				} catch (IOException e) {
					throw new InvocationTargetException(e);
				}
			}, true, monitor, Display.getCurrent());
		} catch (InvocationTargetException e) {
			throw failure(e.getCause());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CoreException(Status.CANCEL_STATUS);
		}
	}

	private static CoreException failure(Throwable cause) {
		return new CoreException(Status.error(cause.getMessage(), cause));
	}

	@Override
	protected IRunnableContext getOperationRunner(IProgressMonitor monitor) {
		return null;
	}

	@Override
	public boolean isReadOnly(Object element) {
		return !isModifiable(element);
	}

	@Override
	public boolean isModifiable(Object element) {
		Info info = info(element);
		return info != null && info.isFilled() && !info.poems.isReadOnly();
	}
}
