import { SaveNotices as SaveNotices_fa3d77890a38e2ca26f98407fb933436 } from '../../../components/admin/SaveNotices.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SlugField as SlugField_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { RowLabel as RowLabel_7d55dc513a53a0c747856e885444ff71 } from '../../../components/admin/RowLabel.tsx'
import { NewsletterSteps as NewsletterSteps_e4d509bb239a195b40bcdaa58b7c39c4 } from '../../../components/admin/NewsletterSteps.tsx'
import { ExportButton as ExportButton_79268de15b4f2218140485e40fa822e2 } from '../../../components/admin/ExportButton.tsx'
import { AddressConfirmation as AddressConfirmation_7684425bf0b4958632c7efa3d5a0e9a4 } from '../../../components/admin/AddressConfirmation.tsx'
import { CurrentPassword as CurrentPassword_2d74d1b31239787cb3a765029c5c82c7 } from '../../../components/admin/CurrentPassword.tsx'
import { Icon as Icon_22ecfa0add6ea3a2202bd7524740e10d } from '../../../components/admin/Icon.tsx'
import { Logo as Logo_f6725385e1c85d4569908fa222b1f780 } from '../../../components/admin/Logo.tsx'
import { PrivacyLinks as PrivacyLinks_643dd13aa551937791ad26a76bb16352 } from '../../../components/admin/PrivacyLinks.tsx'
import { GoLiveList as GoLiveList_d1b4322fbcc2496f7452365f5726b273 } from '../../../components/admin/GoLiveList.tsx'
import { ThemeCookie as ThemeCookie_1dadb593c0acd7535059981ffd8a668e } from '../../../components/admin/ThemeCookie.tsx'
import { RightsView as RightsView_ba4a03d88177c5298561c751a98615f8 } from '../../../components/admin/RightsView.tsx'
import { RetentionView as RetentionView_525833e52fbb0a0a83d89a7496bb106c } from '../../../components/admin/RetentionView.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/components/admin/SaveNotices.tsx#SaveNotices": SaveNotices_fa3d77890a38e2ca26f98407fb933436,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/next/client#SlugField": SlugField_2b8867833a34864a02ddf429b0728a40,
  "/components/admin/RowLabel.tsx#RowLabel": RowLabel_7d55dc513a53a0c747856e885444ff71,
  "/components/admin/NewsletterSteps.tsx#NewsletterSteps": NewsletterSteps_e4d509bb239a195b40bcdaa58b7c39c4,
  "/components/admin/ExportButton.tsx#ExportButton": ExportButton_79268de15b4f2218140485e40fa822e2,
  "/components/admin/AddressConfirmation.tsx#AddressConfirmation": AddressConfirmation_7684425bf0b4958632c7efa3d5a0e9a4,
  "/components/admin/CurrentPassword.tsx#CurrentPassword": CurrentPassword_2d74d1b31239787cb3a765029c5c82c7,
  "/components/admin/Icon.tsx#Icon": Icon_22ecfa0add6ea3a2202bd7524740e10d,
  "/components/admin/Logo.tsx#Logo": Logo_f6725385e1c85d4569908fa222b1f780,
  "/components/admin/PrivacyLinks.tsx#PrivacyLinks": PrivacyLinks_643dd13aa551937791ad26a76bb16352,
  "/components/admin/GoLiveList.tsx#GoLiveList": GoLiveList_d1b4322fbcc2496f7452365f5726b273,
  "/components/admin/ThemeCookie.tsx#ThemeCookie": ThemeCookie_1dadb593c0acd7535059981ffd8a668e,
  "/components/admin/RightsView.tsx#RightsView": RightsView_ba4a03d88177c5298561c751a98615f8,
  "/components/admin/RetentionView.tsx#RetentionView": RetentionView_525833e52fbb0a0a83d89a7496bb106c,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
