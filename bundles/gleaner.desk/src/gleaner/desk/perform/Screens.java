// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.perform;

import java.util.List;

/** The monitors there are. A service of this kind stands in for those that the system knows. */
@FunctionalInterface
public interface Screens {
	/** At least one; asked again whenever it matters, since screens come and go. UI thread. */
	List<Screen> list();
}
