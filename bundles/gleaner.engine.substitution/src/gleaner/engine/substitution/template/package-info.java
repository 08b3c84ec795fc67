// SPDX-License-Identifier: EPL-2.0
/** Poems as templates: read once, held small, met in turn or shuffled. */
package gleaner.engine.substitution.template;
