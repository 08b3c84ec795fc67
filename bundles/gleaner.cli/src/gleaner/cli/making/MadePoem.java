// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.making;

import gleaner.engine.TemplatePoem;
import java.util.List;

/**
 * A poem that has been made.
 *
 * @param number in its stream, 1 or more
 * @param templates the poems that it is made from; may be empty
 */
record MadePoem(long number, List<TemplatePoem> templates, String text) {
	MadePoem {
		templates = List.copyOf(templates);
	}
}
