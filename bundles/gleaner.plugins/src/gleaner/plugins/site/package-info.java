// SPDX-License-Identifier: EPL-2.0
/** Where plug-ins are to be had, and what of it may come in. */
package gleaner.plugins.site;
