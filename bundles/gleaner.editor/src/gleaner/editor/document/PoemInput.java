// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.document;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.eclipse.core.resources.IStorage;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;

/** A poem of the open studio, by its title. Its text is read by {@link PoemDocumentProvider}. */
public final class PoemInput extends PlatformObject implements IEditorInput, IPersistableElement {
	private final String title;

	public PoemInput(String title) {
		this.title = title;
	}

	public String title() {
		return title;
	}

	@Override
	public boolean exists() {
		return true;
	}

	/** None: the editor has one. */
	@Override
	public ImageDescriptor getImageDescriptor() {
		return null;
	}

	@Override
	public String getName() {
		return title;
	}

	@Override
	public IPersistableElement getPersistable() {
		return this;
	}

	@Override
	public String getToolTipText() {
		return title;
	}

	@Override
	public String getFactoryId() {
		return PoemInputFactory.ID;
	}

	@Override
	public void saveState(IMemento memento) {
		memento.putString(PoemInputFactory.TITLE, title);
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return adapter == IStorage.class ? adapter.cast(new FileName()) : super.getAdapter(adapter);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof PoemInput input && input.title.equals(title);
	}

	@Override
	public int hashCode() {
		return title.hashCode();
	}

	/** The generic editor asks a storage for a file's name, by which it knows the content type; it never reads from it. */
	private final class FileName extends PlatformObject implements IStorage {
		@Override
		public InputStream getContents() {
			return new ByteArrayInputStream(new byte[0]);
		}

		@Override
		public IPath getFullPath() {
			return null;
		}

		@Override
		public String getName() {
			return title + ".poem";
		}

		@Override
		public boolean isReadOnly() {
			return false;
		}
	}
}
